-- The two functions that a transaction of the recorder consists of: it takes its turn, the domain decides, it posts.
-- Both look rows up by their keys. A plan is kept as long as its connection, so it must not be one for tables that were
-- small when it was made: read whole for every line, a book that is taken in becomes slower with every entry. What can
-- only be read whole then looks very costly, and must not be compiled for that: it is one row.

-- Locks the streams in the order given and reads their states; then the answers given before under the keys; then
-- which months are closed for whom, and the last numbers of the series, locked until the end. At last, after every lock,
-- the recorded time. May be called again in the same transaction for what turned out to be needed. A lock that others
-- hold is waited for so many milliseconds, or as long as it takes when they are zero.
create or replace function ledger.take_turn(
    p_tenant text, p_streams text[], p_keys text[],
    p_scopes text[], p_kinds text[], p_years integer[],
    p_holders text[], p_periods text[], p_actors text[], p_closing boolean, p_patience integer,
    out versions bigint[], out states text[], out fingerprints bytea[], out answers text[],
    out numbers integer[], out closed boolean[], out reference bigint, out recorded_at timestamptz)
language plpgsql set enable_seqscan = off set jit = off as $$
declare
    version bigint;
    print   bytea;
    answer  text;
    drawn   integer;
    shut    boolean;
begin
    perform set_config('lock_timeout', p_patience::text, true);
    versions := '{}';
    states := array_fill(null::text, array[cardinality(p_streams)]);
    for i in 1 .. cardinality(p_streams) loop
        select s.version into version from ev.mt_streams s
        where s.tenant_id = p_tenant and s.id = p_streams[i] for update;
        versions[i] := coalesce(version, 0);
        if version is not null then
            states[i] := (select d.data::text from book.mt_doc_stream_state d
                          where d.tenant_id = p_tenant and d.id = p_streams[i]);
        end if;
    end loop;

    fingerprints := array_fill(null::bytea, array[cardinality(p_keys)]);
    answers := array_fill(null::text, array[cardinality(p_keys)]);
    for i in 1 .. cardinality(p_keys) loop
        select r.fingerprint, r.answer::text into print, answer
        from ledger.request r where r.tenant = p_tenant and r.key = p_keys[i];
        fingerprints[i] := print;
        answers[i] := answer;
    end loop;

    closed := '{}';
    for i in 1 .. cardinality(p_holders) loop
        if p_closing then
            perform pg_advisory_xact_lock(
                hashtextextended(p_tenant || '/' || p_holders[i] || '/' || p_periods[i], 0));
            closed[i] := false;
        else
            perform pg_advisory_xact_lock_shared(
                hashtextextended(p_tenant || '/' || p_holders[i] || '/' || p_periods[i], 0));
            select true into shut from ledger.closed_period c
            where c.tenant = p_tenant and c.holder = p_holders[i] and c.period = p_periods[i]
              and not (c.reopened_until is not null and c.reopened_until > clock_timestamp()
                       and p_actors[i] = any (c.reopened_for));
            closed[i] := coalesce(shut, false);
        end if;
    end loop;

    numbers := '{}';
    for i in 1 .. cardinality(p_scopes) loop
        select c.last into drawn from ledger.counter c
        where c.tenant = p_tenant and c.scope = p_scopes[i] and c.kind = p_kinds[i] and c.year = p_years[i] for update;
        if not found then
            -- A series begins when its first number is written; until then it is locked by its name.
            perform pg_advisory_xact_lock(
                hashtextextended(p_tenant || '/' || p_scopes[i] || '/' || p_kinds[i] || '/' || p_years[i], 1));
            select c.last into drawn from ledger.counter c
            where c.tenant = p_tenant and c.scope = p_scopes[i] and c.kind = p_kinds[i] and c.year = p_years[i]
            for update;
        end if;
        numbers[i] := coalesce(drawn, 0);
    end loop;

    select r.version into reference from ledger.reference r where r.tenant = p_tenant;
    reference := coalesce(reference, 0);
    recorded_at := ledger.next_moment();
end $$;

drop function if exists ledger.post(
    text, timestamptz, boolean,
    text[], bigint[], smallint[], text[], text[], text[], smallint[], text[], bigint[], text[], text[],
    text[], text[], boolean[], text[], text[], text[], text[], date[],
    text[], bigint[], text[], bigint[], text[], text[]);

-- Writes what follows from the facts just appended, in their transaction: lines, balances, reversals and subjects, the
-- states of their streams, the numbers given out and the answers.
create or replace function ledger.post(
    p_tenant text, p_at timestamptz, p_touches_reference boolean,
    l_seq bigint[], l_stream text[], l_version bigint[], l_line smallint[], l_holder text[], l_unit text[],
    l_fund text[], l_year smallint[], l_account text[], l_amount bigint[], l_purpose text[], l_project text[],
    l_enterprise text[], l_mode text[], l_recurring boolean[], l_tier text[], l_counterparty text[],
    l_chart text[], l_voucher text[], l_effective date[],
    r_stream text[], r_version bigint[], r_by_stream text[], r_by_version bigint[],
    s_stream text[], s_unit text[], s_at timestamptz[],
    t_stream text[], t_version bigint[], t_data jsonb[],
    n_scope text[], n_kind text[], n_year integer[], n_last integer[],
    a_key text[], a_fingerprint bytea[], a_answer jsonb[])
returns void language plpgsql set enable_seqscan = off set jit = off as $$
begin
    for i in 1 .. cardinality(a_key) loop
        insert into ledger.request (tenant, key, fingerprint, answer, recorded_at)
        values (p_tenant, a_key[i], a_fingerprint[i], a_answer[i], p_at);
    end loop;

    for i in 1 .. cardinality(n_scope) loop
        update ledger.counter c set last = n_last[i]
        where c.tenant = p_tenant and c.scope = n_scope[i] and c.kind = n_kind[i] and c.year = n_year[i];
        if not found then
            insert into ledger.counter (tenant, scope, kind, year, last)
            values (p_tenant, n_scope[i], n_kind[i], n_year[i], n_last[i]);
        end if;
    end loop;

    -- A stream that was not there could not be locked: another process may have begun it since.
    for i in 1 .. cardinality(t_stream) loop
        if t_version[i] is distinct from
           (select s.version from ev.mt_streams s where s.tenant_id = p_tenant and s.id = t_stream[i]) then
            raise exception '% was begun by another process', t_stream[i] using errcode = 'serialization_failure';
        end if;
        insert into book.mt_doc_stream_state as d (tenant_id, id, data, mt_version, mt_dotnet_type, mt_last_modified)
        values (p_tenant, t_stream[i], t_data[i], t_version[i], 'Ledger.Web.Hosting.Storage.StoredState', p_at)
        on conflict (tenant_id, id) do update set data = excluded.data, mt_version = excluded.mt_version,
            mt_last_modified = excluded.mt_last_modified;
    end loop;

    if p_touches_reference then
        insert into ledger.reference as r (tenant, version) values (p_tenant, 1)
        on conflict (tenant) do update set version = r.version + 1;
    end if;

    if cardinality(r_stream) > 0 then
        insert into ledger.reversal (tenant, stream, version, by_stream, by_version, recorded_at)
        select p_tenant, r.*, p_at from unnest(r_stream, r_version, r_by_stream, r_by_version) as r;
    end if;

    if cardinality(s_stream) > 0 then
        insert into ledger.subject (tenant, unit, stream, recorded_at)
        select p_tenant, s.unit, s.stream, s.at from unnest(s_stream, s_unit, s_at) as s(stream, unit, at)
        order by s.unit, s.stream, s.at
        on conflict do nothing;
    end if;

    -- The number of a fact is known when facts are written in bulk, else looked up; a line without its fact has none and
    -- is turned back.
    for i in 1 .. cardinality(l_stream) loop
        insert into ledger.line (tenant, seq, line, stream, version, holder, unit, fund, year, account, amount_fen,
            purpose, project, enterprise, mode, recurring, tier, counterparty, chart, voucher, effective_on,
            recorded_at)
        values (p_tenant,
            coalesce(l_seq[i], (select e.seq_id from ev.mt_events e where e.tenant_id = p_tenant
                and e.stream_id = l_stream[i] and e.version = l_version[i])),
            l_line[i], l_stream[i], l_version[i], l_holder[i], l_unit[i], l_fund[i], l_year[i], l_account[i],
            l_amount[i], l_purpose[i], l_project[i], l_enterprise[i], l_mode[i], l_recurring[i], l_tier[i],
            l_counterparty[i], l_chart[i], l_voucher[i], l_effective[i], p_at);
    end loop;

    if cardinality(l_stream) > 0 then
        insert into ledger.balance as b (tenant, unit, fund, year, holder, account, amount_fen)
        select p_tenant, l.unit, l.fund, l.year, l.holder, l.account, sum(l.amount)
        from unnest(l_unit, l_fund, l_year, l_holder, l_account, l_amount)
            as l(unit, fund, year, holder, account, amount)
        group by l.unit, l.fund, l.year, l.holder, l.account
        order by l.unit, l.fund, l.year, l.holder, l.account
        on conflict (tenant, unit, fund, year, holder, account)
            do update set amount_fen = b.amount_fen + excluded.amount_fen;
    end if;
end $$;
