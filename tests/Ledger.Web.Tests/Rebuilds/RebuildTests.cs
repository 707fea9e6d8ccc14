using Ledger.Web.Hosting;
using Ledger.Web.Rebuilds;
using Ledger.Web.Tests.Checks;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Rebuilds;

/// <summary>What follows from the events comes back whatever was done to it, and every difference is said.</summary>
public sealed class RebuildTests(TamperedBook book) : IClassFixture<TamperedBook>, IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_sound_book_is_left_as_it_is()
    {
        var before = await Image();
        var (code, said) = await Rebuild("all");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("journal: replayed 41 / ", said, StringComparison.Ordinal);
        Assert.Contains("the same as what is kept.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("differences", said, StringComparison.Ordinal);
        Assert.Equal(before, await Image());
    }

    [Theory]
    [InlineData("line seq 32 line 1: 原为 was", "update ledger.line set amount_fen = 1 where seq = 32 and line = 1")]
    [InlineData("line seq 32 line 0: 原为 was ∅", "delete from ledger.line where seq = 32")]
    [InlineData("line seq 9000 line 0: 原为 was 990101001001", "update ledger.line set seq = 9000 where seq = 32")]
    [InlineData("line 42", "delete from ledger.line")]
    [InlineData("available: 原为 was 58459.01，应为 is 58459.00",
        "update ledger.balance set amount_fen = amount_fen + 1 where account = 'available'")]
    [InlineData("balance 9", "delete from ledger.balance")]
    [InlineData("counter fiscal-990101001000 P 2026: 原为 was 9，应为 is 8",
        "update ledger.counter set last = last + 1 where kind = 'P'")]
    [InlineData("counter 4", "delete from ledger.counter")]
    [InlineData("reversal account/", "delete from ledger.reversal where stream like 'account/%'")]
    [InlineData("reversal 1", "update ledger.reversal set by_version = 99 where stream like 'account/%'")]
    [InlineData("subject x: 原为 was y 2026-01-31T16:00:00.000000Z，应为 is ∅",
        "insert into ledger.subject values ('990101', 'y', 'x', '2026-02-01T00:00:00+08:00')")]
    [InlineData("subject account/990101001001/party-work/2026: 原为 was 990101001001 2020-12-31T16:00:00.000000Z，应为 is 9",
        "update ledger.subject set recorded_at = '2021-01-01T00:00:00+08:00' where stream like 'account/%1/%'")]
    [InlineData("subject 15", "delete from ledger.subject")]
    [InlineData("period 2", "delete from ledger.closed_period")]
    [InlineData("period fiscal-990101001000 2025-12: 原为 was ∅",
        "update ledger.closed_period set reopened_until = null, reopened_for = '{}'")]
    [InlineData("state 12", "delete from book.mt_doc_stream_state")]
    [InlineData("state x: ", "insert into book.mt_doc_stream_state (tenant_id, id, data) values ('990101', 'x', '{}')")]
    [InlineData("state account/990101001001/party-work/2026: 原为 was v1，应为 is v12",
        "update book.mt_doc_stream_state set mt_version = 1 where id like 'account/%1/%'")]
    public async Task what_was_tampered_with_is_said_and_put_right(string difference, string tampering)
    {
        var before = await Image();
        await book.Tamper(tampering);
        Assert.NotEqual(before, await Image());
        var (code, said) = await Rebuild("all");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(difference, said, StringComparison.Ordinal);
        Assert.Equal(before, await Image());
        Assert.Empty(await book.Broken());
    }

    [Theory]
    [InlineData("update ledger.span_sum set amount_fen = amount_fen + 1 where account = 'available'")]
    [InlineData("delete from ledger.span_sum where recorded_in = 'year'")]
    [InlineData("insert into ledger.span_sum values ('990101', 'x', 'month', 'month', '2026-01-01', '2026-01-01', 'x', 2026, 'x', 'x', 5)")]
    public async Task a_sum_of_a_span_that_was_tampered_with_is_said_and_summed_anew(string tampering)
    {
        await book.Tamper("select ledger.sum_spans('990101', '2100-01-01')");
        Assert.Empty(await book.Broken());
        await book.Tamper(tampering);
        var (code, said) = await Rebuild("journal");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("span ", said, StringComparison.Ordinal);
        Assert.Empty(await book.Broken());
        Assert.Contains("the same as what is kept.", (await Rebuild("journal")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task lines_put_right_are_summed_anew()
    {
        await book.Tamper("""
            update ledger.line set amount_fen = 1 where seq = 32 and line = 1;
            select ledger.sum_spans('990101', '2100-01-01')
            """);
        Assert.Equal(ExitCode.Done, (await Rebuild("journal")).Code);
        Assert.Empty(await book.Broken());
    }

    [Fact]
    public async Task an_event_that_cannot_be_replayed_stops_it_and_nothing_changes()
    {
        await book.Tamper("update ev.mt_events set type = 'never-heard-of.v1' where seq_id = 36; delete from ledger.balance");
        var before = await Image();
        var (code, said) = await Rebuild("journal");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("event-not-replayable: seq 36", said, StringComparison.Ordinal);
        Assert.Equal(before, await Image());
    }

    [Fact]
    public async Task only_one_runs_at_a_time()
    {
        await using var other = await RebuildLock.Take(book.Desk.Source, Ct);
        var (code, said) = await Rebuild("journal");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("rebuild-under-way", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_service_goes_on_recording_meanwhile()
    {
        await book.Tamper("""
            delete from ledger.line where seq = 32;
            update ledger.balance set amount_fen = amount_fen + 1 where account = 'available'
            """);
        var payments = new SmallBook(book.Desk);
        using var rebuilt = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(async _ =>
        {
            var paid = 0;
            while (!rebuilt.IsCancellationRequested)
            {
                await payments.Pay(1, new(2026, 6, 1));
                paid++;
            }

            return paid;
        }).ToList();
        try
        {
            for (var rebuild = 0; rebuild < 3; rebuild++)
            {
                Assert.Equal(ExitCode.Done, (await Rebuild("all")).Code);
            }
        }
        finally
        {
            await rebuilt.CancelAsync();
        }

        Assert.All(await Task.WhenAll(writers), paid => Assert.True(paid > 1, $"{paid} payments beside the rebuilds"));
        Assert.Empty(await book.Broken());
    }

    public async ValueTask DisposeAsync() => await book.Mend();

    private async Task<(int Code, string Said)> Rebuild(string what)
    {
        var output = new StringWriter();
        var code = await RebuildVerb.Run(book.Desk.Service, Desk.Tenant, [what], output, Ct);
        return (code, output.ToString());
    }

    /// <summary>Everything that follows from the events, as text; the time a state was written does not.</summary>
    private async Task<string> Image()
    {
        await using var command = book.Desk.Source.CreateCommand("""
            select string_agg(t, E'\n' order by t collate "C") from (
                select 'line ' || l::text from ledger.line l
                union all select 'balance ' || b::text from ledger.balance b where amount_fen <> 0
                union all select 'counter ' || c::text from ledger.counter c
                union all select 'reversal ' || r::text from ledger.reversal r
                union all select 'subject ' || s::text from ledger.subject s
                union all select 'period ' || p::text from ledger.closed_period p
                union all select concat_ws(' ', 'state', tenant_id, id, data, mt_version, mt_dotnet_type)
                from book.mt_doc_stream_state) as everything(t)
            """);
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }
}
