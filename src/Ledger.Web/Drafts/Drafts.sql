-- What people have typed and not submitted. A draft is nobody's entry: it is in no journal and in no export.
create table if not exists ledger.draft (
    tenant   text        not null,
    person   text        not null,
    id       uuid        not null,
    act      text        not null,
    form     jsonb       not null,
    saved_at timestamptz not null default clock_timestamp(),
    primary key (tenant, person, id)
);

-- What a person submitted last per act, to be copied into the next form.
create table if not exists ledger.last_form (
    tenant   text        not null,
    person   text        not null,
    act      text        not null,
    form     jsonb       not null,
    saved_at timestamptz not null default clock_timestamp(),
    primary key (tenant, person, act)
);
