using CsCheck;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Model;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Properties;

/// <summary>History tells the same story every time it is read.</summary>
public sealed class ReplayTests
{
    private static readonly int[] years = [2025, 2026];

    [Fact]
    public void replaying_the_facts_gives_the_live_states_and_the_same_journal() =>
        Gen.ULong.Array[200].Sample(
            seeds =>
            {
                var scene = RandomScene.Play(seeds);
                var again = new InMemoryBook();
                foreach (var entry in scene.Book.Entries)
                {
                    again.Append(entry.Stream, entry.Fact, entry.By);
                }

                Assert.Equal(States(scene.Book), States(again));
                Assert.Equal(scene.Book.Entries.Lines(), again.Entries.Lines());
            },
            iter: 20, threads: 1);

    /// <summary>The model is stopped at a moment and knows nothing of what follows; the journal knows all.</summary>
    [Fact]
    public void any_balance_as_of_a_day_and_a_moment_is_what_was_true_then() =>
        Gen.Select(Gen.ULong.Array[200], Gen.Int[0, 200], Gen.Int[0, 364]).Sample(
            (seeds, moment, day) =>
            {
                var scene = RandomScene.Play(seeds.Take(moment));
                var (known, then) = (scene.Book.Entries.Count, scene.Model);
                var whole = RandomScene.Play(seeds).Book.Entries.Lines().ToList();
                foreach (var on in years.Select(y => new LocalDate(y, 1, 1).PlusDays(day)))
                {
                    var asOf = whole.Where(l => l.Sequence <= known && l.On <= on && l.On.Year == on.Year).Sums();
                    Assert.Equal(Level(then, on), asOf);
                }
            },
            iter: 40, threads: 1);

    [Fact]
    public void the_same_seed_plays_the_same_scene() =>
        Gen.ULong.Array[100].Sample(
            seeds => Assert.Equal(
                RandomScene.Play(seeds).Book.Entries.Select(Wording.Of),
                RandomScene.Play(seeds).Book.Entries.Select(Wording.Of)),
            iter: 5, threads: 1);

    private static Dictionary<BalanceKey, long> Level(NaiveLedger model, LocalDate on) => model.DayByDay
        .Where(l => l.Key.Year == on.Year && l.Value.On(on) != 0).ToDictionary(l => l.Key, l => l.Value.On(on));

    private static List<string> States(InMemoryBook book) =>
    [
        .. book.Entries.Select(e => e.Stream).Distinct()
            .Select(stream => $"{stream} = {Wording.Of(State(book, stream))}"),
    ];

    private static object State(InMemoryBook book, string stream) => stream[..stream.IndexOf('/')] switch
    {
        "pool" => book.Read<Pool>(stream),
        "account" => book.Read<FundAccount>(stream),
        "allocation" => book.Read<Allocation>(stream),
        "unit" => book.Read<Domain.Units.Unit>(stream),
        "fund" => book.Read<Domain.Funds.Fund>(stream),
        var kind => throw new InvalidOperationException($"Unknown stream kind {kind}."),
    };
}
