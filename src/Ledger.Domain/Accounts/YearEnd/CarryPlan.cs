using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.YearEnd;

/// <summary>What becomes of an account's unspent money at the end of its year, by the fund's rule in force that day.</summary>
/// <param name="Rule">The rule that decides.</param>
/// <param name="Carried">What goes on to the next year, by year of origin.</param>
/// <param name="ClawedBack">What the giver takes back, by year of origin.</param>
public sealed record CarryPlan(
    CarryOverSet Rule, IReadOnlyList<CarriedLayer> Carried, IReadOnlyList<CarriedLayer> ClawedBack)
{
    /// <summary>The sum that goes on.</summary>
    public Money CarriedAmount => Money.Sum(Carried.Select(l => l.Amount));

    /// <summary>The sum that is taken back.</summary>
    public Money ClawedBackAmount => Money.Sum(ClawedBack.Select(l => l.Amount));

    /// <summary>The plan, or null when the fund has no rule in force on the year's last day.</summary>
    public static CarryPlan? Of(FundAccount account, Fund? fund, FiscalYear year)
    {
        if (fund.RuleAtTheEndOf(year) is not { } rule)
        {
            return null;
        }

        var layers = UnspentLayers.Of(
            account.Available.LeastFrom(year.LastDay), year, account.Received ?? Money.Zero, account.Carried ?? []);
        return new CarryPlan(rule, [.. layers.Where(l => rule.GoesOn(l.From, year))],
            [.. layers.Where(l => !rule.GoesOn(l.From, year))]);
    }
}
