using CsCheck;
using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Lineage;
using Ledger.Domain.Memory;
using Ledger.Domain.Restatements;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Properties;

/// <summary>
/// Laws of reading history, each over random histories with holds, reversals, take-backs and late entries. A failure
/// prints the seed that plays the history again.
/// </summary>
public sealed class HistoryLawTests
{
    private const int Histories = 10_000;

    [Fact]
    public void differences_are_exact_and_add_up_lineage_loses_no_fen_and_the_past_does_not_change() =>
        Gen.Select(Gen.ULong.Array[10, 60], Gen.ULong).Sample(
            (seeds, choice) =>
            {
                var entries = RandomScene.Play(seeds).Book.Entries;
                var lines = entries.SelectMany(Stated).ToList();
                var (a, b, c) = (View(entries, choice), View(entries, choice >> 16), View(entries, choice >> 32));
                foreach (var report in Enum.GetValues<Report>())
                {
                    DifferencesAreExact(report, lines, a, b);
                    DifferencesAddUp(report, lines, a, b, c);
                }

                ThePastDoesNotChange(entries, lines, a);
                LineageLosesNothing(entries, a);
                LineageLosesNothing(entries, new Viewpoint(null, entries[^1].At));
            },
            iter: Histories, threads: 2);

    private static void DifferencesAreExact(Report report, List<StatedLine> lines, Viewpoint a, Viewpoint b)
    {
        var (before, after) = (Figures(report, lines, a), Figures(report, lines, b));
        var difference = Restatement.Totals(Restatement.Between(report, lines, a, b));
        foreach (var key in before.Keys.Concat(after.Keys).Concat(difference.Keys).Distinct())
        {
            Assert.Equal(after.GetValueOrDefault(key) - before.GetValueOrDefault(key), difference.GetValueOrDefault(key));
        }
    }

    private static void DifferencesAddUp(Report report, List<StatedLine> lines, Viewpoint a, Viewpoint b, Viewpoint c)
    {
        var chain = Restatement.Between(report, lines, a, b).Concat(Restatement.Between(report, lines, b, c));
        Assert.Equal(ByEvent(Restatement.Between(report, lines, a, c)), ByEvent(chain));
    }

    private static List<(long, FigureKey, long)> ByEvent(IEnumerable<RestatedAmount> amounts) =>
    [
        .. amounts.GroupBy(x => (x.Sequence, x.Figure)).Select(g => (g.Key.Sequence, g.Key.Figure, Sum: g.Sum(x => x.Amount.Fen)))
            .Where(x => x.Sum != 0).OrderBy(x => x.Sequence).ThenBy(x => x.Figure.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>What was read at a moment is read again when later facts have come.</summary>
    private static void ThePastDoesNotChange(IReadOnlyList<Entry> entries, List<StatedLine> lines, Viewpoint view)
    {
        var then = entries.Where(e => e.At <= view.KnownAt).SelectMany(Stated).ToList();
        Assert.Equal(Figures(Report.Accounts, then, view), Figures(Report.Accounts, lines, view));
    }

    private static void LineageLosesNothing(IReadOnlyList<Entry> entries, Viewpoint view)
    {
        var seen = entries.Where(e => e.Fact is IAccountFact f && view.Sees(f.EffectiveOn, e.At)).ToList();
        foreach (var account in seen.GroupBy(e => e.Stream))
        {
            var facts = account.ToList();
            var lineage = AccountLineage.Of(facts);
            var sums = facts.SelectMany(e => Postings.Of(e.Fact))
                .Where(l => l.Unit == ((IAccountFact)facts[0].Fact).Account.Unit).ToList();
            Assert.Equal(Balance(a => a == JournalAccount.Available), Money.Sum(lineage.Fates.Select(f => f.Unspent)));
            Assert.Equal(Balance(a => a == JournalAccount.Held), Money.Sum(lineage.Fates.Select(f => f.Held)));
            Assert.Equal(Balance(a => a == JournalAccount.InTransit), Money.Sum(lineage.Fates.Select(f => f.InTransit)));
            Assert.Equal(Balance(a => a.StartsWith("spent:", StringComparison.Ordinal)),
                Money.Sum(lineage.Fates.Select(f => f.Spent)));
            FatesSumToTheAllocation(facts, lineage);
            SourcesSumToTheExpenditure(lineage);
            Money Balance(Func<string, bool> of) => Money.Sum(sums.Where(l => of(l.Account)).Select(l => l.Amount));
        }
    }

    private static void FatesSumToTheAllocation(List<Entry> facts, AccountLineage lineage)
    {
        foreach (var allocation in facts.Select(e => e.Fact).OfType<AllocationBooked>().GroupBy(f => f.Allocation))
        {
            var fate = lineage.Of(new FundSource(SourceKind.Allocation, allocation.Key));
            Assert.Equal(Money.Sum(allocation.Select(f => f.Amount)), fate!.Whole);
            Assert.All([fate.InTransit, fate.Unspent, fate.Held, fate.Spent, fate.CarriedOver, fate.Returned],
                part => Assert.True(part >= Money.Zero, $"{part}"));
        }
    }

    private static void SourcesSumToTheExpenditure(AccountLineage lineage)
    {
        foreach (var paid in lineage.Expenditures)
        {
            var whole = paid.IsReversed ? Money.Zero : paid.Expenditure.Amount;
            Assert.Equal(whole, Money.Sum(paid.Shares.Select(s => s.Amount)));
            Assert.All(paid.Shares, share => Assert.NotNull(share.Source));
        }
    }

    private static IReadOnlyDictionary<FigureKey, Money> Figures(Report report, List<StatedLine> lines, Viewpoint view) =>
        ReportFigures.Of(report, lines.Where(l => view.Sees(l.EffectiveOn, l.RecordedAt)).Select(l => l.Sum));

    private static IEnumerable<StatedLine> Stated(Entry entry) => entry.Fact is IMoneyFact money
        ? Postings.Of(money).Select(line => new StatedLine(entry.Sequence, money.EffectiveOn, entry.At,
            new AccountSum(line.Unit, line.Fund, line.Year, line.Holder, line.Account, line.Amount)))
        : [];

    private static Viewpoint View(IReadOnlyList<Entry> entries, ulong choice)
    {
        var known = entries[(int)(choice % (ulong)entries.Count)].At;
        var on = (choice >> 8) % 8 == 0 ? (LocalDate?)null : new LocalDate(2025, 1, 1).PlusDays((int)(choice % 730));
        return new Viewpoint(on, known);
    }
}
