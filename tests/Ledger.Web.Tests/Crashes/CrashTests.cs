using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Writers;

namespace Ledger.Web.Tests.Crashes;

/// <summary>
/// The service and PostgreSQL are killed in turn, three times each, while sixteen writers record over HTTP. Each time
/// some dozens of commands are acknowledged first; <c>LEDGER_COMMANDS_PER_WRITER</c> makes it as many as that load.
/// </summary>
public sealed class CrashTests
{
    private const int Kills = 6;
    private static readonly int seed = int.Parse(
        Environment.GetEnvironmentVariable("LEDGER_SEED") ?? "20260303", CultureInfo.InvariantCulture);
    private static readonly int commands = int.Parse(
        Environment.GetEnvironmentVariable("LEDGER_COMMANDS_PER_WRITER") ?? "20", CultureInfo.InvariantCulture);

    private readonly Tally tally = new();
    private readonly Random chance = new(seed);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_was_acknowledged_is_there_once_and_what_was_not_at_most_once_however_often_all_are_killed()
    {
        await using var scene = await CrashScene.Open();
        await new Funding(scene).Confirm(Forms.First, "9000000.00");
        await Record(scene);

        var letters = scene.Correspondence.Letters;
        var unanswered = letters.Where(l => l.Unanswered > 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {letters.Count} commands, {letters.Count(l => l.Status == 201)} acknowledged; "
            + $"{unanswered.Count} were interrupted: {unanswered.Count(l => l.Replayed)} had been recorded, "
            + $"{unanswered.Count(l => l is { Status: 201, Replayed: false })} had not, "
            + $"{unanswered.Count(l => l.Status != 201)} were refused; {tally}");
        Assert.True(unanswered.Count >= Kills, $"only {unanswered.Count} commands were interrupted");
        tally.AssertNoTrouble();
        await AssertEachIsThereOnce(scene.Desk, letters);
        await AssertAllAreAnsweredAsBefore(scene, letters);
        await SoundBook.Assert(scene.Desk.Source);
        var (code, said) = await scene.Check();
        Assert.True(code == ExitCode.Done, said);
    }

    /// <summary>Writers work until everything was killed three times, and some commands more.</summary>
    private async Task Record(CrashScene scene)
    {
        var pile = new AccountWriter.Desk();
        var waiting = new ConcurrentQueue<string>();
        List<Writer> writers =
        [
            .. Enumerable.Range(0, 6).Select(i => new AccountWriter(scene, tally, seed + i, int.MaxValue, pile)),
            .. Enumerable.Range(6, 5).Select(i => new PoolWriter(scene, tally, seed + i, int.MaxValue, waiting)),
            .. Enumerable.Range(11, 5).Select(i => new DocumentWriter(scene, tally, seed + i, int.MaxValue)),
        ];
        var writing = Task.WhenAll(writers.Select(w => w.Work()));
        for (var kill = 0; kill <= Kills; kill++)
        {
            var share = writers.Count * commands / (Kills + 1);
            var reached = scene.Correspondence.Reached(
                scene.Correspondence.Acknowledged + chance.Next(share / 2, 3 * share / 2));
            await await Task.WhenAny(reached, writing);
            await (kill == Kills ? Task.CompletedTask : kill % 2 == 0 ? scene.KillService() : scene.KillDatabase());
        }

        writers.ForEach(w => w.Stop());
        await writing;
        writers.ForEach(w => w.Dispose());
    }

    /// <summary>The facts of every receipt stand in the book, and under its request no others.</summary>
    private static async Task AssertEachIsThereOnce(Desk desk, IReadOnlyCollection<Letter> letters)
    {
        var stored = new Dictionary<string, List<(string Stream, long Version)>>();
        await using var read = desk.Source.CreateCommand(
            "select causation_id, stream_id, version from ev.mt_events where type <> 'tombstone'");
        await using var row = await read.ExecuteReaderAsync(Ct);
        while (await row.ReadAsync(Ct))
        {
            if (!await row.IsDBNullAsync(0, Ct))
            {
                var causation = row.GetString(0);
                stored.TryAdd(causation, []);
                stored[causation].Add((row.GetString(1), row.GetInt64(2)));
            }
        }

        Assert.Equal(letters.Count, letters.Select(l => l.Key).Distinct().Count());
        Assert.All(letters, letter => Assert.Equal(
            letter.Facts.Order(), stored.GetValueOrDefault(CausationOf(letter.Key), []).Order()));
    }

    /// <summary>Every acknowledged command, sent again, is answered by the receipt given before and changes nothing.</summary>
    private static async Task AssertAllAreAnsweredAsBefore(CrashScene scene, IReadOnlyCollection<Letter> letters)
    {
        var before = await SoundBook.Requests(scene.Desk.Source);
        foreach (var group in letters.Where(l => l.Status == 201).GroupBy(l => l.Role))
        {
            using var client = scene.Plain(group.Key);
            foreach (var letter in group)
            {
                var again = await client.Send(letter.Address.AbsolutePath, letter.Body, letter.Key);
                Assert.Equal((201, true), (again.Status, again.Replayed));
                Assert.Equal(letter.Answer, again.Json.GetRawText());
            }
        }

        Assert.Equal(before, await SoundBook.Requests(scene.Desk.Source));
    }

    private static string CausationOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(key)));
}
