using CsCheck;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Model;
using Ledger.Domain.Tests.Support;
using Xunit;

namespace Ledger.Domain.Tests.Properties;

/// <summary>What is always true, in every random scene. A failure prints the seed that plays the scene again.</summary>
public sealed class InvariantTests
{
    private static readonly string[] mayBeNegative = ["source:"];

    [Fact]
    public void the_lines_of_every_fact_and_of_every_holder_fund_and_year_sum_to_zero() => Sample(scene =>
    {
        Assert.All(scene.Book.Entries.Lines().GroupBy(l => l.Sequence), AssertZero);
        Assert.All(scene.Book.Entries.Lines().GroupBy(l => (l.Line.Holder, l.Line.Fund, l.Line.Year)), AssertZero);
    });

    [Fact]
    public void no_balance_is_ever_below_zero_at_any_point_of_the_record_on_any_business_date() =>
        Gen.ULong.Array[120].Sample(
            seeds =>
            {
                var scene = new RandomScene();
                var levels = new Dictionary<BalanceKey, Levels>();
                foreach (var seed in seeds)
                {
                    var before = scene.Book.Entries.Count;
                    scene.Next(seed);
                    var lines = scene.Book.Entries.Skip(before).Lines().ToList();
                    lines.ForEach(l => Level(levels, l.Key).Add(l.On, l.Line.Amount.Fen));
                    Assert.All(
                        lines.Select(l => l.Key).Distinct().Where(k => !mayBeNegative.Any(k.Account.StartsWith)),
                        key => Assert.True(levels[key].IsNeverNegative, $"{key}"));
                }
            },
            iter: 40, threads: 1);

    [Fact]
    public void what_is_disbursed_is_in_transit_or_confirmed_and_was_appropriated() => Sample(scene =>
    {
        var facts = scene.Book.Entries.Select(e => e.Fact).ToList();
        var balances = scene.Book.Entries.Lines().Sums();
        var back = facts.OfType<AllocationTakenBack>().ToLookup(t => t.WasConfirmed, t => t.Amount.Fen);
        var paid = facts.OfType<AllocationBooked>().Sum(f => f.Amount.Fen) - back[true].Sum() - back[false].Sum();
        var confirmed = facts.OfType<ReceiptConfirmed>().Sum(f => f.Amount.Fen) - back[true].Sum();
        Assert.Equal(paid, confirmed + Of(JournalAccount.InTransit));
        Assert.Equal(confirmed,
            Of(JournalAccount.Available) + Of(JournalAccount.Held) + Of(JournalAccount.Spent("")));
        Assert.Equal(-Of("source:"), paid + Of(JournalAccount.Unallocated) + Of(JournalAccount.Reserved));
        long Of(string account) => balances
            .Where(b => b.Key.Account.StartsWith(account, StringComparison.Ordinal)).Sum(b => b.Value);
    });

    [Fact]
    public void vouchers_and_documents_are_numbered_without_a_gap() => Sample(scene =>
    {
        var vouchers = scene.Book.Entries.Lines()
            .Select(l => (l.Line.Holder, ((IMoneyFact)scene.Book.Entries[(int)l.Sequence - 1].Fact).Voucher))
            .Select(v => (Series: (v.Holder, v.Voucher.Kind, v.Voucher.Year), v.Voucher.Number)).Distinct();
        Assert.All(vouchers.GroupBy(v => v.Series),
            series => Assert.Equal(Enumerable.Range(1, series.Count()), series.Select(v => v.Number).Order()));
        var documents = scene.Book.Entries.Select(e => e.Fact).OfType<AllocationDrafted>().ToList();
        Assert.All(documents.GroupBy(d => (d.Pool.Holder, d.Pool.Year)), series => Assert.Equal(
            Enumerable.Range(1, series.Count()).Select(n => $"{series.Key.Holder}-{series.Key.Year}-{n}"),
            series.Select(d => d.Id)));
    });

    [Fact]
    public void preparing_approving_and_paying_a_document_are_three_persons() => Sample(scene =>
    {
        foreach (var document in scene.Book.Entries.Where(e => e.Fact is IAllocationFact).GroupBy(e => e.Stream))
        {
            var writers = By(e => e is AllocationDrafted or AllocationRevised);
            var approvers = By(e => e is AllocationApproved);
            var payers = By(e => e is AllocationDisbursed);
            Assert.Empty(writers.Intersect(approvers));
            Assert.Empty(writers.Intersect(payers));
            Assert.Empty(approvers.Intersect(payers));
            Assert.Empty(payers.Intersect(By(e => e is AllocationLineConfirmed)));
            List<string> By(Func<IFact, bool> step) => [.. document.Where(e => step(e.Fact)).Select(e => e.By.Id)];
        }
    });

    private static void Sample(Action<RandomScene> holds) =>
        Gen.ULong.Array[200].Sample(seeds => holds(RandomScene.Play(seeds)), iter: 30, threads: 1);

    private static void AssertZero<T>(IGrouping<T, PostedLine> lines) =>
        Assert.Equal(0, lines.Sum(l => l.Line.Amount.Fen));

    private static Levels Level(Dictionary<BalanceKey, Levels> levels, BalanceKey key) =>
        levels.TryGetValue(key, out var level) ? level : levels[key] = new Levels(key.Year);
}
