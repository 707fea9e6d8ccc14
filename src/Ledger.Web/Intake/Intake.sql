-- Files on their way into the book. Nothing here is part of the book: what was taken in is told by its own facts.
create table if not exists ledger.import_job (
    tenant             text        not null,
    id                 text        not null,
    person             text        not null,
    actor              jsonb       not null,
    address            text,
    file_name          text        not null,
    sha256             text        not null,
    kind               text        not null,
    sheet              text,
    matching           jsonb       not null,
    content            bytea       not null,
    state              text        not null,
    done               integer     not null default 0,
    rows               integer     not null default 0,
    entries            integer     not null default 0,
    sum_fen            bigint      not null default 0,
    unit               text        not null default '',
    faults             integer     not null default 0,
    duplicates         integer     not null default 0,
    notices            integer     not null default 0,
    duplicates_because text,
    undo_reason        text,
    undo_on            date,
    refusal            jsonb,
    created_at         timestamptz not null default clock_timestamp(),
    recorded_at        timestamptz,
    undone_at          timestamptz,
    primary key (tenant, id)
);
create index if not exists import_job_by_person on ledger.import_job (tenant, person, created_at desc);
create index if not exists import_job_waiting on ledger.import_job (created_at)
    where state in ('judging', 'recording', 'undoing');

-- What is wrong with the rows of a file, or worth a look.
create table if not exists ledger.import_fault (
    tenant text     not null,
    id     text     not null,
    no     integer  not null,
    row    integer  not null,
    col    integer,
    field  text,
    value  text     not null,
    weight smallint not null,
    code   text     not null,
    zh     text     not null,
    en     text     not null,
    primary key (tenant, id, no)
);

-- Which field a person matched a head to, so that the next file with this head need not be matched again.
create table if not exists ledger.import_head (
    tenant text not null,
    person text not null,
    kind   text not null,
    head   text not null,
    field  text not null,
    primary key (tenant, person, kind, head)
);
