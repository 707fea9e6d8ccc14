using Ledger.Web.Checks;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Checks;

/// <summary>A sound book holds; each tampering with the database is called by its name.</summary>
public sealed class BookCheckTests(TamperedBook book) : IClassFixture<TamperedBook>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_sound_book_holds_and_every_figure_is_printed()
    {
        var output = new StringWriter();
        Assert.Equal(ExitCode.Done, await CheckVerb.Run(book.Desk.Source, Desk.Tenant, [], output, Ct));
        Assert.Contains("✓ events-known: 41 个事件", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("✓ journal-follows-events: 42 行分录", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("核对通过：20 项全部成立。All 20 invariants hold.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_answer_can_be_read_by_a_program()
    {
        var output = new StringWriter();
        await CheckVerb.Run(book.Desk.Source, Desk.Tenant, ["--format", "json"], output, Ct);
        Assert.Contains("""{"code":"events-known","holds":true,"looked":41,"broken":0,""", output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_the_store_leaves_where_an_append_failed_is_no_event() => Assert.Empty(await book.BrokenBy("""
        insert into ev.mt_streams (tenant_id, id, version) values ('990101', 'mt_tombstone', 0);
        insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
        values (900, gen_random_uuid(), 'mt_tombstone', 900, '{}', 'tombstone', now(), '990101')
        """));

    [Theory]
    [InlineData("events-known", "update ev.mt_events set type = 'never-heard-of.v1' where seq_id = 36")]
    [InlineData("events-known",
        "update ev.mt_events set data = jsonb_set(data, '{amount}', '\"x\"') where seq_id = 36")]
    [InlineData("events-known", "update ev.mt_events set data = data - 'voucher' where seq_id = 36")]
    [InlineData("entries-balance", "update ledger.line set amount_fen = 1 where seq = 32 and line = 1")]
    [InlineData("books-balance", "update ledger.line set amount_fen = 1 where seq = 32 and line = 1")]
    [InlineData("books-balance", "update ledger.line set fund = 'other' where seq = 32 and line = 1")]
    [InlineData("journal-follows-events", "update ledger.line set amount_fen = amount_fen * 2 where seq = 32")]
    [InlineData("journal-follows-events",
        "update ledger.line set counterparty = 'x' where seq = 32 and line = 1")]
    [InlineData("journal-follows-events", "delete from ledger.line where seq = 32 and line = 1")]
    [InlineData("journal-follows-events", "delete from ledger.line where seq = 32")]
    [InlineData("journal-follows-events", "update ledger.line set seq = 9000 where seq = 32")]
    [InlineData("journal-follows-events", "update ledger.line set seq = 1 where seq = 32")]
    [InlineData("journal-follows-events",
        "update ev.mt_events set data = jsonb_set(data, '{amount}', '1') where seq_id = 32")]
    [InlineData("lines-bear-event-time",
        "update ledger.line set recorded_at = recorded_at + interval '1 us' where seq = 32")]
    [InlineData("balances-follow-journal",
        "update ledger.balance set amount_fen = amount_fen + 1 where account = 'available'")]
    [InlineData("balances-follow-journal", "delete from ledger.balance where account = 'available'")]
    [InlineData("balances-follow-journal",
        "insert into ledger.balance values ('990101', 'x', 'x', 2026, 'x', 'x', 5)")]
    [InlineData("spans-follow-journal", """
        select ledger.sum_spans('990101', '2100-01-01');
        update ledger.span_sum set amount_fen = amount_fen + 1 where recorded_in = 'year' and dated_in = 'month'
        """)]
    [InlineData("spans-follow-journal", """
        select ledger.sum_spans('990101', '2100-01-01');
        delete from ledger.span_sum where recorded_in = 'month' and dated_in = 'year'
        """)]
    [InlineData("spans-follow-journal", """
        select ledger.sum_spans('990101', '2100-01-01');
        insert into ledger.span_sum values ('990101', 'x', 'month', 'month', '2026-01-01', '2026-01-01', 'x', 2026, 'x', 'x', 5)
        """)]
    [InlineData("streams-dense", "update ev.mt_streams set version = version + 1 where id like 'account/%'")]
    [InlineData("streams-dense", "update ev.mt_events set version = version + 1 where seq_id = 38")]
    [InlineData("streams-dense", "delete from ev.mt_events where seq_id = 38")]
    [InlineData("streams-dense", "delete from ev.mt_streams where id like 'pool/%'")]
    [InlineData("time-moves-forward",
        "update ev.mt_events set timestamp = timestamp - interval '1 day' where seq_id = 38")]
    [InlineData("states-follow-events", "delete from book.mt_doc_stream_state where id like 'account/%1/%'")]
    [InlineData("states-follow-events",
        "update book.mt_doc_stream_state set mt_version = 1 where id like 'account/%1/%'")]
    [InlineData("states-follow-events",
        "insert into book.mt_doc_stream_state (tenant_id, id, data) values ('990101', 'x', '{}')")]
    [InlineData("states-follow-events", """
        update book.mt_doc_stream_state set data = jsonb_set(data, '{value,available}', '{"moves": {}}')
        where id like 'account/%1/%'
        """)]
    [InlineData("subjects-follow-events", "delete from ledger.subject where stream like 'allocation/%'")]
    [InlineData("subjects-follow-events", "insert into ledger.subject values ('990101', 'x', 'y', now())")]
    [InlineData("subjects-follow-events",
        "update ledger.subject set recorded_at = recorded_at + interval '1 us' where stream like 'allocation/%'")]
    [InlineData("periods-follow-events", "delete from ledger.closed_period where period = '2025-12'")]
    [InlineData("periods-follow-events", "update ledger.closed_period set reopened_for = '{x}' where period = '2025-11'")]
    [InlineData("periods-follow-events", "insert into ledger.closed_period values ('990101', 'x', '2026-01')")]
    [InlineData("numbers-gap-free", "delete from ledger.counter where kind = 'P'")]
    [InlineData("numbers-gap-free", "update ledger.counter set last = last + 1 where kind = 'allocation'")]
    [InlineData("numbers-gap-free", "insert into ledger.counter values ('990101', 'x', 'P', 2026, 1)")]
    [InlineData("numbers-gap-free",
        "update ev.mt_events set data = jsonb_set(data, '{voucher,number}', '6') where seq_id = 37")]
    [InlineData("numbers-gap-free",
        "update ev.mt_events set data = jsonb_set(data, '{voucher,number}', '9') where seq_id = 38")]
    [InlineData("accounts-not-overdrawn", "update ledger.line set amount_fen = amount_fen * 4 where seq = 32")]
    [InlineData("accounts-not-overdrawn", "update ledger.line set effective_on = '2026-01-08' where seq = 32")]
    [InlineData("pools-not-overallocated", "update ledger.line set amount_fen = amount_fen * 4 where seq = 13")]
    [InlineData("reversals-undo-one-entry", "delete from ledger.reversal where stream like 'account/%'")]
    [InlineData("reversals-undo-one-entry",
        "update ledger.reversal set version = version + 1 where stream like 'account/%'")]
    [InlineData("reversals-undo-one-entry",
        "update ev.mt_events set data = jsonb_set(data, '{reverses,version}', '99') where seq_id = 38")]
    [InlineData("reversals-undo-one-entry",
        "update ev.mt_events set data = jsonb_set(data, '{amount}', '1') where seq_id = 38")]
    [InlineData("reversals-undo-one-entry", """
        insert into ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
        select 99, gen_random_uuid(), stream_id, version + 1, data, type, timestamp, tenant_id
        from ev.mt_events where seq_id = 38
        """)]
    public async Task tampering_is_named(string code, string tampering)
    {
        Assert.Contains(code, await book.BrokenBy(tampering));
        Assert.Empty(await book.BrokenBy("select 1"));
    }
}
