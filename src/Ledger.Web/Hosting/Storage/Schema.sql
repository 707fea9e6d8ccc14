-- The tables and functions beside the event store. The script may run any number of times.
create schema if not exists ledger;

-- The journal: every line under every fact. Balances and reports are sums over it.
create table if not exists ledger.line (
    tenant       text        not null,
    seq          bigint      not null,
    line         smallint    not null,
    stream       text        not null,
    version      bigint      not null,
    holder       text        not null,
    unit         text        not null,
    fund         text        not null,
    year         smallint    not null,
    account      text        not null,
    amount_fen   bigint      not null,
    purpose      text,
    project      text,
    enterprise   text,
    mode         text,
    recurring    boolean,
    tier         text,
    counterparty text,
    chart        text,
    voucher      text        not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    primary key (tenant, seq, line)
);
create index if not exists line_by_unit on ledger.line (tenant, unit, effective_on)
    include (recorded_at, holder, fund, year, account, amount_fen);
create index if not exists line_by_voucher on ledger.line (tenant, stream, voucher);
-- Growth reads the income of many years and nothing else.
create index if not exists line_of_income on ledger.line (tenant, unit, effective_on)
    include (recorded_at, account, enterprise, mode, recurring, amount_fen) where account like 'income:%';

-- Events in record order: the order in which trails and feeds are read.
create index if not exists mt_events_in_record_order on ev.mt_events (tenant_id, "timestamp", seq_id);

-- The sum of the journal per account, for the question "now".
create table if not exists ledger.balance (
    tenant     text     not null,
    unit       text     not null,
    fund       text     not null,
    year       smallint not null,
    holder     text     not null,
    account    text     not null,
    amount_fen bigint   not null,
    primary key (tenant, unit, fund, year, holder, account)
) with (fillfactor = 80);

-- The last number given out in each gap-free series.
create table if not exists ledger.counter (
    tenant text    not null,
    scope  text    not null,
    kind   text    not null,
    year   integer not null,
    last   integer not null,
    primary key (tenant, scope, kind, year)
) with (fillfactor = 80);

-- The answer given to each request key, so that a repeated request changes nothing.
create table if not exists ledger.request (
    tenant      text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    answer      jsonb       not null,
    recorded_at timestamptz not null,
    primary key (tenant, key)
);

-- Which fact cancels which; the key lets each be reversed once.
create table if not exists ledger.reversal (
    tenant      text        not null,
    stream      text        not null,
    version     bigint      not null,
    by_stream   text        not null,
    by_version  bigint      not null,
    recorded_at timestamptz not null,
    primary key (tenant, stream, version)
);

-- The periods that are closed now, and for whom one is open again until when.
create table if not exists ledger.closed_period (
    tenant         text not null,
    holder         text not null,
    period         text not null,
    reopened_for   text[],
    reopened_until timestamptz,
    primary key (tenant, holder, period)
);

-- Which units a stream is about, and since which recorded moment; the trail of a unit is made of these streams.
create table if not exists ledger.subject (
    tenant      text        not null,
    unit        text        not null,
    stream      text        not null,
    recorded_at timestamptz not null,
    primary key (tenant, unit, stream)
);
do $$ begin
    if not exists (select from pg_catalog.pg_attribute
                   where attrelid = 'ledger.subject'::regclass and attname = 'recorded_at') then
        alter table ledger.subject add column recorded_at timestamptz;
        update ledger.subject s set recorded_at = e.timestamp from ev.mt_events e
        where e.tenant_id = s.tenant and e.stream_id = s.stream and e.version = 1;
        alter table ledger.subject alter column recorded_at set not null;
        drop index ledger.subject_by_stream;
    end if;
end $$;
create index if not exists subject_by_stream on ledger.subject (tenant, stream) include (unit, recorded_at);

-- The last recorded moment given out, in microseconds since 1970. A sequence, because it must never go back, not even
-- when the transaction that drew it does.
create sequence if not exists ledger.moment;

-- Moves with every fact about units, party organisations and funds, so that readers know when to look again.
create table if not exists ledger.reference (
    tenant  text   primary key,
    version bigint not null
);

-- The keys that seal cookies and forms, shared by every node.
create table if not exists ledger.sealing_key (
    name    text        primary key,
    xml     text        not null,
    made_at timestamptz not null default clock_timestamp()
);

-- Both reckon in UTC, without the zone of the session: only so they are the same for ever, and the planner puts their
-- text where they are called.
create or replace function ledger.microseconds(p_at timestamptz) returns bigint
language sql immutable parallel safe as
$$ select (extract(epoch from p_at at time zone 'UTC') * 1000000)::bigint $$;

create or replace function ledger.instant(p_microseconds bigint) returns timestamptz
language sql immutable parallel safe as
$$ select (timestamp 'epoch' + p_microseconds * interval '1 microsecond') at time zone 'UTC' $$;

-- The recorded time of a transaction: later than every recorded time given out before, whoever commits first and
-- whatever the clock does. Until the transaction ends it holds a lock named by that moment, so that a reader finds
-- out which moments are still being written. The lock around the drawing is held for microseconds, not until commit.
create or replace function ledger.next_moment() returns timestamptz
language plpgsql volatile as $$
declare
    drawing constant bigint := 5496102351671;
    clock   bigint;
    last    bigint;
    moment  bigint;
begin
    perform pg_advisory_lock(drawing);
    begin
        select m.last_value into last from ledger.moment m;
        clock := ledger.microseconds(clock_timestamp());
        if last - clock > 60000000 then
            raise exception 'the clock is behind the last recorded moment %', ledger.instant(last)
                using errcode = 'LG003';
        end if;
        moment := greatest(clock, last + 1);
        perform pg_advisory_xact_lock(-moment);
        perform setval('ledger.moment', moment);
    exception when query_canceled or others then
        perform pg_advisory_unlock(drawing);
        raise;
    end;
    perform pg_advisory_unlock(drawing);
    return ledger.instant(moment);
end $$;

drop function if exists ledger.settled_at();
drop function if exists ledger.admit(text, text, text, text[], text[], integer[], text[], text[], boolean);

-- Settles a moment (microseconds since 1970; null for now): when it is returned as settled, every fact recorded at or
-- before it is in, and none can follow, so that the same question always has the same answer. Facts of transactions
-- that drew an earlier moment and have not ended are waited for, so many milliseconds at most. Then a question about
-- now is settled just before the oldest of them, and any other is not settled: null. Nothing is settled that lies
-- ahead of the clock: ahead says by how many microseconds. Must run in a statement of its own, before the statement
-- that reads.
create or replace function ledger.settle(p_moment bigint, p_patience integer, out settled bigint, out ahead bigint)
language plpgsql volatile as $$
declare
    drawing  constant bigint      := 5496102351671;
    deadline constant timestamptz := clock_timestamp() + p_patience * interval '1 millisecond';
    last     bigint;
    present  bigint;
    writing  bigint;
begin
    perform pg_advisory_lock(drawing);
    begin
        select m.last_value into last from ledger.moment m;
        present := greatest(ledger.microseconds(clock_timestamp()), last);
        ahead := greatest(p_moment - present, 0);
        if p_moment > last and ahead = 0 then
            perform setval('ledger.moment', p_moment);
        end if;
    exception when query_canceled or others then
        perform pg_advisory_unlock(drawing);
        raise;
    end;
    perform pg_advisory_unlock(drawing);
    if ahead > 0 then
        return;
    end if;

    settled := coalesce(p_moment, present);
    ahead := 0;
    for writing in
        select w.moment
        from pg_catalog.pg_locks l
        cross join lateral (select -((l.classid::bigint << 32) | l.objid::bigint)) as w(moment)
        where l.locktype = 'advisory' and l.objsubid = 1 and l.mode = 'ExclusiveLock' and l.granted
            and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())
            and l.pid <> pg_backend_pid() and w.moment between 1 and settled
        order by w.moment
    loop
        begin
            perform set_config('lock_timeout', greatest(1, ceil(
                extract(epoch from deadline - clock_timestamp()) * 1000))::integer::text, true);
            perform pg_advisory_xact_lock_shared(-writing);
        exception when lock_not_available then
            settled := case when p_moment is null then writing - 1 end;
            return;
        end;
    end loop;
end $$;
