-- The least work that keeps the same rows: the tables and indexes of the ledger, and one hand-written function.
drop schema if exists floor cascade;
create schema floor;
create table floor.events (like ev.mt_events including all);
create table floor.streams (like ev.mt_streams including all);
create table floor.state (like book.mt_doc_stream_state including all);
create table floor.line (like ledger.line including all);
create table floor.balance (like ledger.balance including all) with (fillfactor = 80);
create table floor.counter (like ledger.counter including all) with (fillfactor = 80);
create table floor.request (like ledger.request including all);
create sequence floor.seq;
insert into floor.streams select * from ev.mt_streams;
insert into floor.state select * from book.mt_doc_stream_state;
insert into floor.balance select * from ledger.balance;
insert into floor.counter select * from ledger.counter;

create function floor.record(
    p_tenant text, p_stream text, p_version bigint, p_state jsonb, p_id uuid, p_data jsonb, p_headers jsonb,
    p_user text, p_holder text, p_unit text, p_fund text, p_year smallint, p_amount bigint, p_purpose text,
    p_payee text, p_on date, p_kind text, p_type text, p_key text, p_print bytea, p_answer jsonb) returns integer language plpgsql as $$
declare
    at timestamptz := clock_timestamp();
    number integer;
    s bigint := nextval('floor.seq');
begin
    insert into floor.request values (p_tenant, p_key, p_print, p_answer, at);
    update floor.counter set last = last + 1
    where tenant = p_tenant and scope = p_holder and kind = p_kind and year = p_year returning last into number;
    update floor.streams set version = p_version, timestamp = at where tenant_id = p_tenant and id = p_stream;
    insert into floor.events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
        correlation_id, causation_id, headers, user_name, is_archived)
    values (s, p_id, p_stream, p_version, p_data, p_type, at, p_tenant, p_type,
        p_key, p_key, p_headers, p_user, false);
    update floor.state set data = p_state, mt_last_modified = at, mt_version = p_version
    where tenant_id = p_tenant and id = p_stream;
    insert into floor.line (tenant, seq, line, stream, version, holder, unit, fund, year, account, amount_fen,
        purpose, counterparty, voucher, effective_on, recorded_at)
    values
        (p_tenant, s, 0, p_stream, p_version, p_holder, p_unit, p_fund, p_year, 'available', -p_amount, p_purpose,
            null, p_kind || '-' || number, p_on, at),
        (p_tenant, s, 1, p_stream, p_version, p_holder, p_unit, p_fund, p_year, 'spent:' || p_purpose, p_amount,
            p_purpose, p_payee, p_kind || '-' || number, p_on, at);
    insert into floor.balance as b values
        (p_tenant, p_unit, p_fund, p_year, p_holder, 'available', -p_amount),
        (p_tenant, p_unit, p_fund, p_year, p_holder, 'spent:' || p_purpose, p_amount)
    on conflict (tenant, unit, fund, year, holder, account) do update set amount_fen = b.amount_fen + excluded.amount_fen;
    return number;
end $$;
