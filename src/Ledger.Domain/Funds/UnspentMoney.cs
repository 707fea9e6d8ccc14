using Ledger.Domain.Kernel;

namespace Ledger.Domain.Funds;

/// <summary>What a fund's rule says about money that is unspent at the end of a year, wherever it lies.</summary>
public static class UnspentMoney
{
    /// <summary>
    /// Whether money of a year may still be used in the next one. Money for the same use that is unspent at the end of
    /// its last allowed year, two in a row under 预算法 art. 42, is taken back.
    /// </summary>
    public static bool GoesOn(this CarryOverSet rule, FiscalYear origin, FiscalYear year) => rule.Rule switch
    {
        CarryOverKind.Free => true,
        CarryOverKind.ClawBack => false,
        CarryOverKind.SameUse => Age(origin, year) < rule.Years,
        _ => throw new InvalidOperationException($"Nothing says what becomes of money under {rule.Rule}."),
    };

    /// <summary>How many year ends in a row the money has been unspent.</summary>
    public static int Age(FiscalYear origin, FiscalYear year) => year.Value - origin.Value + 1;

    /// <summary>The rule that decides on the year's last day; null when the fund has none.</summary>
    public static CarryOverSet? RuleAtTheEndOf(this Fund? fund, FiscalYear year) => fund?.CarryOvers.On(year.LastDay);
}
