using System.Collections.Concurrent;
using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Writers;

namespace Ledger.Web.Tests.Moments;

/// <summary>
/// While sixteen writers record, readers ask the same questions at the same moments again and again, and a follower
/// reads the feed. <c>LEDGER_REPEATED_QUESTIONS</c> says how many repetitions there are at least, 1,000 if not set.
/// </summary>
public sealed class SameAnswerTests(TestCluster cluster) : IAsyncLifetime
{
    private const int Seed = 20260202;
    private static readonly int repetitions = int.Parse(
        Environment.GetEnvironmentVariable("LEDGER_REPEATED_QUESTIONS") ?? "1000", CultureInfo.InvariantCulture);

    private readonly Tally tally = new();
    private string database = "";
    private Desk desk = null!;
    private RunningService service = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(Ct);
        desk = new Desk(database);
        await SampleStreet.Prepare(desk);
        service = await RunningService.StartAsync(database);
    }

    [Fact]
    public async Task the_same_question_at_the_same_moment_always_has_the_same_answer_and_the_feed_misses_nothing()
    {
        await new Funding(service).Confirm(Forms.First, "9000000.00");
        var pile = new AccountWriter.Desk();
        List<Writer> writers =
        [
            .. Enumerable.Range(0, 8).Select(i => new AccountWriter(service, tally, Seed + i, int.MaxValue, pile)),
            .. Enumerable.Range(8, 8).Select(i => new DocumentWriter(service, tally, Seed + i, int.MaxValue)),
        ];
        var writing = writers.Select(w => w.Work()).ToList();
        using var written = new CancellationTokenSource();
        using var follower = new FeedFollower(service, byCursor: true);
        using var stepper = new FeedFollower(service, byCursor: false);
        List<Task> following = [follower.Follow(written.Token), stepper.Follow(written.Token)];

        var answers = new ConcurrentDictionary<string, string>();
        var asked = 0;
        var readers = Enumerable.Range(0, 4).Select(i => new MomentAsker(service, answers, Seed + i)).ToList();
        await Task.WhenAll(readers.Select(async reader =>
        {
            while (Interlocked.Increment(ref asked) <= repetitions)
            {
                await reader.AskAgain();
            }
        }));
        writers.ForEach(w => w.Stop());
        await Task.WhenAll(writing);
        await written.CancelAsync();
        await Task.WhenAll(following);
        await readers[0].AskAllAgain();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {Seed}: {answers.Count} questions, {readers.Sum(r => r.Repeated)} repetitions, "
            + $"{follower.Seen.Count} facts in the feed; writers: {tally}");
        Assert.True(readers.Sum(r => r.Repeated) >= repetitions);
        Assert.True(readers.Sum(r => r.JustPast) >= repetitions / 4);
        tally.AssertNoTrouble();
        var recorded = await Recorded();
        Assert.Equal(recorded, follower.Seen);
        Assert.Equal(recorded, stepper.Seen);
        writers.ForEach(w => w.Dispose());
        readers.ForEach(r => r.Dispose());
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        desk.Dispose();
        await cluster.DropAsync(database, CancellationToken.None);
    }

    /// <summary>The sequences of all facts about units, in record order.</summary>
    private async Task<List<long>> Recorded()
    {
        await using var read = desk.Source.CreateCommand("""
            select seq_id from ev.mt_events where stream_id in (select stream from ledger.subject)
            order by timestamp, seq_id
            """);
        await using var row = await read.ExecuteReaderAsync(Ct);
        var sequences = new List<long>();
        while (await row.ReadAsync(Ct))
        {
            sequences.Add(row.GetInt64(0));
        }

        return sequences;
    }
}
