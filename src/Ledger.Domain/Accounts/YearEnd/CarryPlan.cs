using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

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
        if (fund?.CarryOvers.On(year.LastDay) is not { } rule)
        {
            return null;
        }

        var layers = UnspentLayers.Of(
            account.Available.LeastFrom(year.LastDay), year, account.Received ?? Money.Zero, account.Carried ?? []);
        return new CarryPlan(rule, [.. layers.Where(l => GoesOn(rule, l.From, year))],
            [.. layers.Where(l => !GoesOn(rule, l.From, year))]);
    }

    /// <summary>
    /// Whether money of a year may still be used in the next one. Money for the same use that is unspent at the end of
    /// its last allowed year, two in a row under 预算法 art. 42, is taken back.
    /// </summary>
    public static bool GoesOn(CarryOverSet rule, FiscalYear origin, FiscalYear year) => rule.Rule switch
    {
        CarryOverKind.Free => true,
        CarryOverKind.ClawBack => false,
        CarryOverKind.SameUse => Age(origin, year) < rule.Years,
        _ => throw new InvalidOperationException($"Nothing says what becomes of money under {rule.Rule}."),
    };

    /// <summary>How many year ends in a row the money has been unspent.</summary>
    public static int Age(FiscalYear origin, FiscalYear year) => year.Value - origin.Value + 1;

    /// <summary>The rule that a late receipt of the year falls under, once the year has ended.</summary>
    internal static CarryOverSet? RuleOf(Fund? fund, FiscalYear year) => fund?.CarryOvers.On(year.LastDay);
}
