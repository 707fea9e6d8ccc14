using Ledger.Domain.Kernel;
using Ledger.Web.Checks;
using Ledger.Web.EventFiles;
using Ledger.Web.Exports;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.EventFiles;

/// <summary>A ledger moves as a file of events: what arrives is the same to the byte, and goes on where it stopped.</summary>
public sealed class EventFileTests(TestCluster cluster, TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly LocalDate day = new(2026, 7, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_ledger_moved_by_its_events_is_the_same_to_the_byte_and_goes_on()
    {
        using var folder = TemporaryFolder.Create();
        using var here = new Desk(database.ConnectionString);
        var book = await new SmallBook(here).Fill();
        var kept = await book.Pay(5, day);
        var (events, journal) = (await Export(here, folder, "a.jsonl"), await Export(here, folder, "a.csv"));

        var elsewhere = await cluster.CreateDatabaseAsync(Ct);
        using (var there = new Desk(elsewhere))
        {
            var output = new StringWriter();
            var code = await ImportVerb.Run(there.Service, [Path.Combine(folder.Path, "a.jsonl")], output, Ct);
            Assert.True(code == ExitCode.Done, output.ToString());
            Assert.Contains("42 events", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(events, await Export(there, folder, "b.jsonl"));
            Assert.Equal(journal, await Export(there, folder, "b.csv"));
            await AssertSound(there);

            var next = await new SmallBook(there).Pay(6, day);
            Assert.Equal("P-2026-000009", kept.Voucher);
            Assert.Equal("P-2026-000010", next.Voucher);
            await AssertSound(there);
        }

        await cluster.DropAsync(elsewhere, Ct);
    }

    [Fact]
    public async Task a_request_repeated_after_the_move_changes_nothing()
    {
        using var folder = TemporaryFolder.Create();
        var (from, to) = (await cluster.CreateDatabaseAsync(Ct), await cluster.CreateDatabaseAsync(Ct));
        using (var here = new Desk(from))
        using (var there = new Desk(to))
        {
            await new SmallBook(here).Fill();
            var command = new Domain.Accounts.PlaceHold(SmallBook.Account, Money.Yuan(1), day, "member-training",
                null, Evidence.None, "预占");
            var first = Assert.IsType<Outcome.Recorded>(await here.Try(SmallBook.Recorder, command, "key-1"));
            await Export(here, folder, "a.jsonl");
            await ImportVerb.Run(there.Service, [Path.Combine(folder.Path, "a.jsonl")], TextWriter.Null, Ct);
            var again = Assert.IsType<Outcome.Recorded>(await there.Try(SmallBook.Recorder, command, "key-1"));
            Assert.True(again.Again);
            Assert.Equal(first.Receipt.Voucher, again.Receipt.Voucher);
        }

        await cluster.DropAsync(from, Ct);
        await cluster.DropAsync(to, Ct);
    }

    [Fact]
    public async Task a_ledger_with_a_history_takes_no_other()
    {
        using var folder = TemporaryFolder.Create();
        var full = await cluster.CreateDatabaseAsync(Ct);
        using (var desk = new Desk(full))
        {
            await new SmallBook(desk).Fill();
            await Export(desk, folder, "a.jsonl");
            var output = new StringWriter();
            var code = await ImportVerb.Run(desk.Service, [Path.Combine(folder.Path, "a.jsonl")], output, Ct);
            Assert.Equal(ExitCode.Refused, code);
            Assert.StartsWith("ledger-not-empty: 账簿中已有 41 个事件", output.ToString(), StringComparison.Ordinal);
            await AssertSound(desk);
        }

        await cluster.DropAsync(full, Ct);
    }

    private static async Task AssertSound(Desk desk)
    {
        var output = new StringWriter();
        Assert.True(await CheckVerb.Run(desk.Service, Desk.Tenant, [], output, Ct) == ExitCode.Done, output.ToString());
    }

    private static async Task<byte[]> Export(Desk desk, TemporaryFolder folder, string name)
    {
        var path = Path.Combine(folder.Path, name);
        await ExportVerb.Run(
            desk.Source, Desk.Tenant, ["--as", Path.GetExtension(name)[1..], "--out", path], TextWriter.Null, Ct);
        return await File.ReadAllBytesAsync(path, Ct);
    }
}
