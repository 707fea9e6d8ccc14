using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 执行率低: at the end of a quarter an account has spent less of its allocations than the plan curve asks for. It reads
/// what was booked to the account and spent by the last quarter's end, for the year of the day asked about and the year
/// before. It cannot see work that is done and not paid.
/// </summary>
public sealed class R23SlowExecution() : Rule(new("R23", "执行率低", "Slow execution", "预算执行进度",
    new LimitCard("q1", LimitUnit.BasisPoints, "一季度末进度", "By the end of the first quarter"),
    new LimitCard("q2", LimitUnit.BasisPoints, "二季度末进度", "By the end of the second quarter"),
    new LimitCard("q3", LimitUnit.BasisPoints, "三季度末进度", "By the end of the third quarter"),
    new LimitCard("q4", LimitUnit.BasisPoints, "四季度末进度", "By the end of the year")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var spent = book.Accounts.Spending.ToLookup(s => s.Fact.Account);
        foreach (var (key, facts) in book.Accounts.All.Where(a => book.On.Year - a.Key.Year.Value is 0 or 1))
        {
            var quarter = book.On > key.Year.LastDay ? 4 : (book.On.PlusDays(1).Month - 1) / 3;
            if (quarter == 0 || book.Limit(Card.Code, $"q{quarter}", key.Fund, key.Unit, key.Year.FirstDay) is not { } plan)
            {
                continue;
            }

            var end = new LocalDate(key.Year.Value, quarter * 3, 1).PlusMonths(1).PlusDays(-1);
            var given = facts.Where(e => AccountBook.Day(e) <= end).ToList();
            var allocated = Money.Sum(given.Select(e => Given(e.Fact)));
            var paid = Money.Sum(spent[key].Where(s => s.Fact.EffectiveOn <= end).Select(s => s.Fact.Amount));
            if (allocated.IsPositive && (Int128)paid.Fen * 10_000 < (Int128)allocated.Fen * plan)
            {
                yield return Broken(key.Unit, key.Fund, key.Year, $"q{quarter}", allocated - paid,
                    $"截至 {end:uuuu-MM-dd} 到账 {allocated} 元，支出 {paid} 元，低于计划进度。",
                    $"By {end:uuuu-MM-dd} {paid} of {allocated} was spent, less than the plan asks for.",
                    given.Where(e => Given(e.Fact) != Money.Zero));
            }
        }
    }

    private static Money Given(IFact fact) => fact switch
    {
        AllocationBooked f => f.Amount,
        AllocationTakenBack f => -f.Amount,
        CarriedForward f => f.Amount,
        _ => Money.Zero,
    };
}
