using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Standards;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 配套不到位: a tier of government has given a pool less than its share. It reads appropriations net of withdrawals
/// per pool; the plan is the sum of the pool's standards over the communities below its holder, or what was allocated
/// where no standard is in force. A share counts from the day due on. It cannot see promises that no document sets.
/// </summary>
public sealed class R02TierShareMissing() : Rule(new("R02", "市、区配套不到位", "A tier's share is missing", "分级负担比例",
    new LimitCard("central-share", LimitUnit.BasisPoints, "中央负担比例", "Central share"),
    new LimitCard("province-share", LimitUnit.BasisPoints, "省级负担比例", "Province's share"),
    new LimitCard("city-share", LimitUnit.BasisPoints, "市级负担比例", "City's share"),
    new LimitCard("district-share", LimitUnit.BasisPoints, "区级负担比例", "District's share"),
    new LimitCard("subdistrict-share", LimitUnit.BasisPoints, "街道负担比例", "Subdistrict's share"),
    new LimitCard("due-days", LimitUnit.Days, "年初起到位天数", "Days from the start of the year")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var pool in book.Of<IPoolFact>().GroupBy(p => p.Fact.Pool))
        {
            var (key, owner) = (pool.Key, pool.Key.Holder.Owner);
            var due = book.Limit(Card.Code, "due-days", key.Fund, owner, key.Year.FirstDay);
            if (due is null || book.On < key.Year.FirstDay.PlusDays((int)due))
            {
                continue;
            }

            var plan = Plan(book, key) ?? Money.Sum(pool.Select(p => p.Fact switch
            {
                AllocationReserved f => f.Amount,
                AllocationReleased f => -f.Amount,
                _ => Money.Zero,
            }));
            foreach (var tier in Enum.GetValues<FundingTier>())
            {
                var name = $"{tier}-share".ToLowerInvariant();
                if (book.Limit(Card.Code, name, key.Fund, owner, key.Year.FirstDay) is not { } share)
                {
                    continue;
                }

                var given = pool.Where(p => TierOf(p.Fact) == tier).ToList();
                var (received, wanted) = (Money.Sum(given.Select(p => Received(p.Fact))), plan.Share((int)share));
                if (received < wanted)
                {
                    yield return Broken(owner, key.Fund, key.Year, name, wanted - received,
                        $"{tier} 级应承担 {wanted} 元，实际到位 {received} 元，差 {wanted - received} 元。",
                        $"The {tier} tier owes {wanted} and gave {received}; {wanted - received} is missing.",
                        given.Select(p => p.Entry));
                }
            }
        }
    }

    private static Money? Plan(RuleBook book, PoolKey pool)
    {
        if (!book.Funds.TryGetValue(pool.Fund, out var fund))
        {
            return null;
        }

        var day = LocalDate.Min(book.On, pool.Year.LastDay);
        var standards = book.Communities(day).Where(c => book.Units.IsWithin(c, pool.Holder.Owner, day))
            .Select(c => FundingStandards.InForce(fund, book.Units.KindOn(c, day)!.Value, day)?.AtLeast)
            .OfType<Money>().ToList();
        return standards.Count == 0 ? null : Money.Sum(standards);
    }

    private static FundingTier? TierOf(IPoolFact fact) => fact switch
    {
        AppropriationReceived f => f.Tier,
        AppropriationWithdrawn f => f.Tier,
        _ => null,
    };

    private static Money Received(IPoolFact fact) => fact is AppropriationReceived ? fact.Amount : -fact.Amount;
}
