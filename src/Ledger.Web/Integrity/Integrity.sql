-- What proves that history was not altered: who wrote each event as the database saw it, the sealed log, and the
-- triggers that refuse changes. The script may run any number of times.
create schema if not exists audit;

-- Events recorded before this script first ran are taken in as one announced load.
create table if not exists audit.load (
    xid    xid8        not null default pg_current_xact_id(),
    source text        not null,
    rec    timestamptz not null default transaction_timestamp(),
    dbu    name        not null default session_user,
    primary key (xid, source)
);

do $$
begin
    if to_regclass('audit.intake') is null then
        create table audit.intake (
            xid    xid8        not null default pg_current_xact_id(),
            seq_id bigint      not null,
            tenant text        not null,
            rec    timestamptz not null default transaction_timestamp(),
            dbu    name        not null default session_user,
            app    text        default current_setting('application_name'),
            addr   inet        default inet_client_addr(),
            primary key (xid, seq_id)
        );
        insert into audit.intake (seq_id, tenant)
        select e.seq_id, e.tenant_id from ev.mt_events e where e.type <> 'tombstone';
        if found then
            insert into audit.load (source) values ('recorded before the log began');
        end if;
    end if;
end $$;

create table if not exists audit.leaf (
    tenant text   not null,
    idx    bigint not null,
    seq_id bigint,
    hash   bytea  not null,
    bytes  bytea  not null,
    primary key (tenant, idx)
);
-- No event is sealed twice.
create unique index if not exists leaf_of_event on audit.leaf (seq_id) where seq_id is not null;
-- Every look of the sealer reads the few leaves that are no events, however many events there are.
create index if not exists leaf_of_notice on audit.leaf (tenant, idx) where seq_id is null;

create table if not exists audit.salt (
    seq_id   bigint primary key,
    salt     bytea  not null,
    salt_pii bytea
);

create table if not exists audit.checkpoint (
    tenant    text        not null,
    size      bigint      not null,
    root      bytea       not null,
    note      text        not null,
    signed_at timestamptz not null default clock_timestamp(),
    primary key (tenant, size)
);

create table if not exists audit.cosignature (
    tenant      text        not null,
    size        bigint      not null,
    name        text        not null,
    line        text        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (tenant, size, name)
);

-- What the sealer or the self-check found wrong; each thing once.
create table if not exists audit.alarm (
    tenant  text        not null,
    code    text        not null,
    record  text        not null,
    chinese text        not null,
    english text        not null,
    at      timestamptz not null default clock_timestamp(),
    primary key (tenant, code, record)
);

-- What was taken away from sealed events by order, by whom and on what ground; the log tells each one.
create table if not exists audit.redaction (
    seq_id     bigint      primary key,
    tenant     text        not null,
    law        text        not null check (law <> ''),
    request_no text        not null check (request_no <> ''),
    approver1  text        not null check (approver1 <> ''),
    approver2  text        not null check (approver2 <> '' and approver2 <> approver1),
    xid        xid8        not null default pg_current_xact_id(),
    rec        timestamptz not null default transaction_timestamp(),
    dbu        name        not null default session_user
);

-- What protects the book, as a digest, each time it was set up anew, and by whom.
create table if not exists audit.setup (
    at     timestamptz primary key default clock_timestamp(),
    digest text        not null,
    dbu    name        not null default session_user
);

-- Which program created tables and functions; the same one leaves them alone when it starts. Deleting all rows makes
-- the next start compare everything again.
create table if not exists audit.created_by (
    at      timestamptz primary key default clock_timestamp(),
    program text        not null
);

-- Whoever loads events with the times they bore before says so in the same transaction.
create or replace function audit.announce_load(p_source text) returns void
language sql security definer set search_path = pg_catalog as $$
    insert into audit.load (source) values (p_source) on conflict do nothing
$$;

-- Nobody begins a stream until the transaction ends. A lock that strong is the owner's to take.
create or replace function audit.hold_recording() returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    lock table ev.mt_streams, ev.mt_events in exclusive mode;
end $$;

create or replace function audit.on_event() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into audit.intake (seq_id, tenant)
    select f.seq_id, f.tenant_id from fresh f where f.type <> 'tombstone';
    return null;
end $$;

-- The personal part of a sealed event and its salt, and nothing else: the leaf still holds, and can no longer be opened.
create or replace function audit.redact(
    p_tenant text, p_seq bigint, p_law text, p_request text, p_first text, p_second text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from audit.leaf l where l.tenant = p_tenant and l.seq_id = p_seq) then
        raise exception 'event % is not sealed', p_seq
            using errcode = 'LG002', hint = 'Seal it first. 请先封存。';
    end if;
    insert into audit.redaction (seq_id, tenant, law, request_no, approver1, approver2)
    values (p_seq, p_tenant, p_law, p_request, p_first, p_second);
    update ev.mt_events set data = data - 'pii' where tenant_id = p_tenant and seq_id = p_seq and data ? 'pii';
    if not found then
        raise exception 'event % has no personal part', p_seq
            using errcode = 'LG002', hint = 'Only the member pii may be taken away. 只能抹去个人信息部分。';
    end if;
    update audit.salt set salt_pii = null where seq_id = p_seq;
end $$;

create or replace function audit.forbid() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    -- The one change there is: what an order, noted in this very transaction, takes away.
    if tg_op = 'UPDATE' and tg_table_name in ('mt_events', 'salt') then
        if exists (select from audit.redaction r where r.seq_id = old.seq_id and r.xid = pg_current_xact_id())
            and to_jsonb(new) = (case tg_table_name
                when 'salt' then to_jsonb(old) || '{"salt_pii": null}'
                else to_jsonb(old) || jsonb_build_object('data', (to_jsonb(old) -> 'data') - 'pii') end)
        then
            return new;
        end if;
    end if;
    raise exception 'ledger is append-only: % on %.%', tg_op, tg_table_schema, tg_table_name
        using errcode = 'LG001', hint = 'Corrections are new events. 更正须登记新的事件。';
end $$;

-- A trigger is made only where it is missing: making it takes a lock that writers would wait for.
do $$
declare
    guarded record;
begin
    for guarded in select * from (values
        ('ev.mt_events', 'aa_intake',
            'after insert on ev.mt_events referencing new table as fresh for each statement', 'audit.on_event'),
        ('ev.mt_events', 'zz_no_change', 'before update or delete on ev.mt_events for each row', 'audit.forbid'),
        ('ev.mt_events', 'zz_no_truncate', 'before truncate on ev.mt_events for each statement', 'audit.forbid'),
        ('ev.mt_streams', 'zz_no_change', 'before delete on ev.mt_streams for each row', 'audit.forbid'),
        ('ev.mt_streams', 'zz_no_truncate', 'before truncate on ev.mt_streams for each statement', 'audit.forbid'),
        ('audit.intake', 'zz_no_change', 'before update or delete on audit.intake for each row', 'audit.forbid'),
        ('audit.intake', 'zz_no_truncate', 'before truncate on audit.intake for each statement', 'audit.forbid'),
        ('audit.leaf', 'zz_no_change', 'before update or delete on audit.leaf for each row', 'audit.forbid'),
        ('audit.leaf', 'zz_no_truncate', 'before truncate on audit.leaf for each statement', 'audit.forbid'),
        ('audit.salt', 'zz_no_change', 'before update or delete on audit.salt for each row', 'audit.forbid'),
        ('audit.salt', 'zz_no_truncate', 'before truncate on audit.salt for each statement', 'audit.forbid'),
        ('audit.redaction', 'zz_no_change', 'before update or delete on audit.redaction for each row', 'audit.forbid'),
        ('audit.redaction', 'zz_no_truncate', 'before truncate on audit.redaction for each statement', 'audit.forbid'),
        ('audit.checkpoint', 'zz_no_change', 'before update or delete on audit.checkpoint for each row',
            'audit.forbid'),
        ('audit.checkpoint', 'zz_no_truncate', 'before truncate on audit.checkpoint for each statement',
            'audit.forbid'),
        ('audit.setup', 'zz_no_change', 'before update or delete on audit.setup for each row', 'audit.forbid'),
        ('audit.setup', 'zz_no_truncate', 'before truncate on audit.setup for each statement', 'audit.forbid'))
        as g(relation, name, timing, routine)
    loop
        if not exists (select from pg_trigger t
            where t.tgrelid = guarded.relation::regclass and t.tgname = guarded.name and t.tgenabled = 'A') then
            execute format('create or replace trigger %I %s execute function %s()',
                guarded.name, guarded.timing, guarded.routine);
            execute format('alter table %s enable always trigger %I', guarded.relation, guarded.name);
        end if;
    end loop;
end $$;
