using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 年底突击花钱: December's share of a year's spending from an account reaches the limit. It reads expenditures that are
/// not cancelled, once the year is over. It cannot see whether the work was done earlier and only paid in December.
/// </summary>
public sealed class R22DecemberRush() : Rule(new("R22", "年底突击花钱", "December rush", "预算执行均衡性",
    new LimitCard("december-share", LimitUnit.BasisPoints, "12 月支出占比上限", "December's share of the year"),
    new LimitCard("least", LimitUnit.Fen, "全年支出低于此数不计", "Spending of a year that is too small to judge")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var group in book.Accounts.Spending.GroupBy(s => s.Fact.Account).Where(g => book.On >= g.Key.Year.LastDay))
        {
            var key = group.Key;
            if (book.Limit(Card.Code, "december-share", key.Fund, key.Unit, key.Year.LastDay) is not { } most)
            {
                continue;
            }

            var december = group.Where(s => s.Fact.EffectiveOn.Month == 12).ToList();
            var (late, whole) = (Sum(december), Sum(group));
            var least = book.Limit(Card.Code, "least", key.Fund, key.Unit, key.Year.LastDay) ?? 0;
            if (whole.Fen >= least && (Int128)late.Fen * 10_000 >= (Int128)whole.Fen * most)
            {
                yield return Broken(key.Unit, key.Fund, key.Year, "december", late,
                    $"全年支出 {whole} 元，其中 12 月 {late} 元。", $"{late} of the year's {whole} was spent in December.",
                    december.Select(s => s.Entry));
            }
        }
    }

    private static Money Sum(IEnumerable<Seen<ExpenditureRecorded>> spent) => Money.Sum(spent.Select(s => s.Fact.Amount));
}
