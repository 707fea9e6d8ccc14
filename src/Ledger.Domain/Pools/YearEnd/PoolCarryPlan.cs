using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Pools.YearEnd;

/// <summary>What becomes of a pool's unallocated money at the end of its year, by the fund's rule in force that day.</summary>
/// <param name="Rule">The rule that decides.</param>
/// <param name="Carried">What goes on to the next year, by year of origin and tier.</param>
/// <param name="ClawedBack">What the tiers take back, by year of origin and tier.</param>
public sealed record PoolCarryPlan(
    CarryOverSet Rule, IReadOnlyList<PoolLayer> Carried, IReadOnlyList<PoolLayer> ClawedBack)
{
    /// <summary>The sum that goes on.</summary>
    public Money CarriedAmount => Money.Sum(Carried.Select(l => l.Amount));

    /// <summary>The sum that is taken back.</summary>
    public Money ClawedBackAmount => Money.Sum(ClawedBack.Select(l => l.Amount));

    /// <summary>The plan, or null when the fund has no rule in force on the year's last day.</summary>
    public static PoolCarryPlan? Of(Pool pool, Fund? fund, FiscalYear year)
    {
        if (fund.RuleAtTheEndOf(year) is not { } rule)
        {
            return null;
        }

        var layers = PoolLayers.Of(pool.Unallocated.LeastFrom(year.LastDay), pool.Given ?? []);
        return new PoolCarryPlan(rule, [.. layers.Where(l => rule.GoesOn(l.From, year))],
            [.. layers.Where(l => !rule.GoesOn(l.From, year))]);
    }
}
