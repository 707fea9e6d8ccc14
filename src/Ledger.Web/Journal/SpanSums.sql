-- Sums of the journal by the month or year of recording and the month or year of the business date, for the question
-- "then": whole spans are added up instead of their lines. A month that is over gets no more recordings, so what is
-- summed stays as it is; which months that is true of is said by ledger.spans_summed. Months and years are those of UTC.
create table if not exists ledger.span_sum (
    tenant      text     not null,
    unit        text     not null,
    recorded_in text     not null check (recorded_in in ('month', 'year')),
    dated_in    text     not null check (dated_in in ('month', 'year')),
    recorded    date     not null,
    dated       date     not null,
    fund        text     not null,
    year        smallint not null,
    holder      text     not null,
    account     text     not null,
    amount_fen  bigint   not null,
    primary key (tenant, unit, recorded_in, dated_in, recorded, dated, fund, year, holder, account)
);
create index if not exists span_sum_by_time on ledger.span_sum (tenant, recorded_in, dated_in, recorded, dated);

-- All that was recorded before this day, the first of a month, is in the sums.
create table if not exists ledger.spans_summed (
    tenant text primary key,
    until  date not null
);

-- The sums that the lines recorded between two firsts of a month come to. Years are summed from whole years only.
create or replace function ledger.spans_due(p_tenant text, p_from date, p_until date)
returns table (unit text, recorded_in text, dated_in text, recorded date, dated date, fund text, year smallint,
    holder text, account text, amount_fen bigint)
language sql stable as $$
    with line as (
        select l.unit, l.fund, l.year, l.holder, l.account, l.amount_fen,
            date_trunc('month', l.recorded_at at time zone 'UTC')::date as recorded_month,
            date_trunc('year', l.recorded_at at time zone 'UTC')::date as recorded_year,
            date_trunc('month', l.effective_on::timestamp)::date as dated_month,
            date_trunc('year', l.effective_on::timestamp)::date as dated_year
        from ledger.line l
        where l.tenant = p_tenant and l.recorded_at >= p_from::timestamp at time zone 'UTC'
            and l.recorded_at < p_until::timestamp at time zone 'UTC'
    ), month as (
        select m.unit, m.recorded_month, m.recorded_year, m.dated_month, m.dated_year, m.fund, m.year, m.holder,
            m.account, sum(m.amount_fen) as amount_fen
        from line m group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    )
    select s.unit, case when s.recorded_month is null then 'year' else 'month' end,
        case when s.dated_month is null then 'year' else 'month' end,
        coalesce(s.recorded_month, s.recorded_year), coalesce(s.dated_month, s.dated_year),
        s.fund, s.year, s.holder, s.account, sum(s.amount_fen)::bigint
    from month s
    group by s.unit, s.fund, s.year, s.holder, s.account, grouping sets (
        (s.recorded_month, s.dated_month), (s.recorded_month, s.dated_year),
        (s.recorded_year, s.dated_month), (s.recorded_year, s.dated_year))
    having s.recorded_month is not null or s.recorded_year < date_trunc('year', p_until::timestamp)::date
$$;

-- Sums what was recorded before that first of a month and is not summed yet. The year that had begun is summed from
-- its start once it is over. Whoever calls has settled the moment before; sums of the same tenant wait for each other.
-- What is read together is written together: a question takes all units of some months more often than all months of one.
create or replace function ledger.sum_spans(p_tenant text, p_until date) returns bigint
language plpgsql volatile as $$
declare
    summed date;
    added  bigint;
begin
    perform pg_advisory_xact_lock(hashtext('ledger.sum_spans'), hashtext(p_tenant));
    select s.until into summed from ledger.spans_summed s where s.tenant = p_tenant;
    summed := coalesce(summed, date '0001-01-01');
    if summed >= p_until then
        return 0;
    end if;
    insert into ledger.span_sum (tenant, unit, recorded_in, dated_in, recorded, dated, fund, year, holder, account,
        amount_fen)
    select p_tenant, d.* from ledger.spans_due(p_tenant, date_trunc('year', summed::timestamp)::date, p_until) d
    where d.recorded_in = 'year' or d.recorded >= summed
    order by d.recorded_in, d.dated_in, d.recorded, d.unit, d.dated;
    get diagnostics added = row_count;
    insert into ledger.spans_summed (tenant, until) values (p_tenant, p_until)
    on conflict (tenant) do update set until = excluded.until;
    return added;
end $$;

-- Where the sums are not what the lines come to.
create or replace function ledger.span_differences(p_tenant text)
returns table (place text, kept bigint, due bigint)
language sql stable as $$
    with due as (
        select d.* from ledger.spans_summed s, ledger.spans_due(p_tenant, date '0001-01-01', s.until) d
        where s.tenant = p_tenant
    ), kept as (
        select k.unit, k.recorded_in, k.dated_in, k.recorded, k.dated, k.fund, k.year, k.holder, k.account, k.amount_fen
        from ledger.span_sum k where k.tenant = p_tenant
    )
    select concat_ws(' ', unit, fund, year, holder, account, recorded_in, recorded, dated_in, dated),
        kept.amount_fen, due.amount_fen
    from kept full join due using (unit, recorded_in, dated_in, recorded, dated, fund, year, holder, account)
    where kept.amount_fen is distinct from due.amount_fen
    order by 1
$$;

-- Sums a tenant anew, as far as it was summed.
create or replace function ledger.sum_spans_anew(p_tenant text) returns void
language plpgsql volatile as $$
declare
    summed date;
begin
    perform pg_advisory_xact_lock(hashtext('ledger.sum_spans'), hashtext(p_tenant));
    delete from ledger.spans_summed s where s.tenant = p_tenant returning s.until into summed;
    delete from ledger.span_sum s where s.tenant = p_tenant;
    if summed is not null then
        perform ledger.sum_spans(p_tenant, summed);
    end if;
end $$;
