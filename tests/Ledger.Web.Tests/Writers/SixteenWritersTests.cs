using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>
/// Sixteen writers at once over HTTP. Each sends <c>LEDGER_COMMANDS_PER_WRITER</c> commands, 60 when that is not set;
/// the long run sends 5,000.
/// </summary>
public sealed class SixteenWritersTests(TestCluster cluster) : IAsyncLifetime
{
    private const int Writers = 16;
    private const int Seed = 20260101;
    private static readonly int commands = int.Parse(
        Environment.GetEnvironmentVariable("LEDGER_COMMANDS_PER_WRITER") ?? "60", CultureInfo.InvariantCulture);

    private readonly Tally tally = new();
    private string database = "";
    private Desk desk = null!;
    private RunningService service = null!;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        desk = new Desk(database);
        await SampleStreet.Prepare(desk);
        service = await RunningService.StartAsync(database);
    }

    [Fact]
    public async Task on_one_account_lose_nothing_and_never_overdraw_it()
    {
        // What the writers use up between them, but for the last tenth: the limit is met near the end.
        await new Funding(service).Confirm(Forms.First, $"{Writers * commands * 55}.00");
        var pile = new AccountWriter.Desk();

        await Work(seed => new AccountWriter(service, tally, seed, commands, pile));

        Assert.True(tally.Recorded > 0.7 * tally.All, $"the account ran dry too early: {tally}");
        Assert.NotEqual(0, await Facts.Count(desk.Source, "expenditure-reversed.v1"));
        Assert.NotEqual(0, await Facts.Count(desk.Source, "hold-released.v1"));
    }

    [Fact]
    public async Task on_one_pool_lose_nothing_and_never_allocate_more_than_it_has()
    {
        var waiting = new ConcurrentQueue<string>();

        await Work(seed => new PoolWriter(service, tally, seed, commands, waiting));

        Assert.NotEqual(0, await Facts.Count(desk.Source, "allocation-reserved.v1"));
        Assert.NotEqual(0, await Facts.Count(desk.Source, "allocation-released.v1"));
    }

    [Fact]
    public async Task on_documents_that_cross_each_other_lose_nothing_and_never_block_each_other()
    {
        await new Funding(service).Grant("90000000.00");

        await Work(seed => new DocumentWriter(service, tally, seed, commands));

        Assert.NotEqual(0, await Facts.Count(desk.Source, "allocation-reversed.v1"));
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        desk.Dispose();
        await cluster.DropAsync(database, CancellationToken.None);
    }

    private async Task Work(Func<int, Writer> hire)
    {
        var before = await SoundBook.Requests(desk.Source);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async i =>
        {
            using var writer = hire(Seed + i);
            await writer.Work();
        }));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {Seed}: {tally.All} commands in {clock.Elapsed.TotalSeconds:0.0} s, "
            + $"{tally.All / clock.Elapsed.TotalSeconds:0} per second: {tally}");

        tally.AssertNoTrouble();
        Assert.Equal(tally.Recorded, await SoundBook.Requests(desk.Source) - before);
        await SoundBook.Assert(desk.Source);
    }
}
