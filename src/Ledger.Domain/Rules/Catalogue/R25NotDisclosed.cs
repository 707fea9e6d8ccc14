using Ledger.Domain.Accounts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 未公开、逾期公开: the figures of a period were not made public by the day due, or what was made public is not what the
/// book says of that period. It reads publications, the rhythm of each fund's disclosure, and the balances of the unit as
/// of the period's end, with all corrections known at the moment. It cannot see the notice board.
/// </summary>
public sealed class R25NotDisclosed() : Rule(new("R25", "未公开、逾期公开、公开数与账面数不符", "Not disclosed, late, or not what the book says", "农村集体经济组织财务公开规定；村民委员会组织法 art. 30"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var published = book.Of<DisclosurePublished>().ToLookup(p => (p.Fact.Unit, p.Fact.Period));
        foreach (var unit in book.Accounts.All.GroupBy(a => a.Key.Unit))
        {
            foreach (var (period, due) in Due(book, unit.Select(a => a.Key), unit.SelectMany(a => a.Facts).Min(AccountBook.Day)))
            {
                var papers = published[(unit.Key, period.ToString())].ToList();
                if (papers.Count == 0 || papers.Min(p => p.Fact.PublishedOn) > due)
                {
                    yield return Broken(unit.Key, null, new FiscalYear(period.Year), $"{period}/late", null,
                        $"{period} 应于 {due:uuuu-MM-dd} 前公开，{(papers.Count == 0 ? "至今未公开" : "逾期公开")}。",
                        $"{period} was due by {due:uuuu-MM-dd} and was {(papers.Count == 0 ? "not made public" : "made public late")}.",
                        papers.Select(p => p.Entry));
                }

                if (papers.Count > 0 && Differs(book, unit.Key, period, papers[^1].Fact) is { } wrong)
                {
                    yield return Broken(unit.Key, wrong.Fund, wrong.Year, $"{period}/{wrong.Column}", wrong.Amount,
                        $"{period} 公开数与账面数不符：{wrong.Fund} {wrong.Column} 相差 {wrong.Amount} 元。",
                        $"{period}: what was made public differs from the book, {wrong.Fund} {wrong.Column} by {wrong.Amount}.",
                        papers[^1].Entry);
                }
            }
        }
    }

    /// <summary>The figures of a unit that a publication of the period shows: the balances at its end.</summary>
    public static IReadOnlyList<DisclosedFigure> Figures(RuleBook book, string unit, DisclosurePeriod period)
    {
        var sums = book.Accounts.LinesOf(unit).Where(l => l.Fact.EffectiveOn <= period.Last)
            .GroupBy(l => (l.Line.Fund, l.Line.Year, l.Line.Holder, l.Line.Account))
            .Select(g => new AccountSum(unit, g.Key.Fund, g.Key.Year, g.Key.Holder, g.Key.Account,
                Money.Sum(g.Select(l => l.Line.Amount))));
        return Published.Of(BalanceRow.Of(sums));
    }

    private static IEnumerable<(DisclosurePeriod Period, LocalDate Due)> Due(
        RuleBook book, IEnumerable<AccountKey> accounts, LocalDate first)
    {
        var funds = accounts.Select(a => a.Fund).Distinct().Select(f => book.Funds.GetValueOrDefault(f)).OfType<Fund>().ToList();
        for (var month = first.ToYearMonth(); month.OnDayOfMonth(1) <= book.On; month = month.PlusMonths(1))
        {
            var end = month.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1);
            var rules = funds.Select(f => f.Disclosures.On(end)).OfType<DisclosureSet>().ToList();
            foreach (var rhythm in rules.Where(r => r.Monthly || end.Month % 3 == 0).GroupBy(r => r.Monthly))
            {
                var due = end.PlusDays(rhythm.Min(r => r.DaysAfterPeriod));
                if (due < book.On)
                {
                    yield return (new DisclosurePeriod(end.Year, rhythm.Key, rhythm.Key ? end.Month : end.Month / 3), due);
                }
            }
        }
    }

    private static DisclosedFigure? Differs(RuleBook book, string unit, DisclosurePeriod period, DisclosurePublished paper)
    {
        var said = paper.Figures.ToDictionary(f => (f.Fund, f.Year, f.Holder, f.Column), f => f.Amount);
        var booked = Figures(book, unit, period).ToDictionary(f => (f.Fund, f.Year, f.Holder, f.Column), f => f.Amount);
        return said.Keys.Union(booked.Keys)
            .Select(k => new DisclosedFigure(k.Fund, k.Year, k.Holder, k.Column,
                said.GetValueOrDefault(k) - booked.GetValueOrDefault(k)))
            .FirstOrDefault(f => f.Amount != Money.Zero);
    }
}
