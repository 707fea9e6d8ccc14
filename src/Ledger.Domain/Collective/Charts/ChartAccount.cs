namespace Ledger.Domain.Collective.Charts;

/// <summary>What an account of the chart measures.</summary>
public enum AccountNature
{
    Asset,
    Liability,
    Equity,
    Cost,
    Income,
    Expense,
}

/// <summary>An account of a village chart.</summary>
/// <param name="Key">Chart version and code.</param>
/// <param name="Zh">The official name.</param>
/// <param name="En">The name in English.</param>
/// <param name="Nature">What it measures.</param>
public sealed record ChartAccount(ChartCode Key, string Zh, string En, AccountNature Nature)
{
    /// <summary>Whether it reduces the accounts of its nature, as depreciation reduces assets (备抵科目).</summary>
    public bool IsContra { get; init; }

    /// <summary>The category that income or cost of this account is reported under; null for the others.</summary>
    public string? Category { get; init; }

    /// <summary>Whether a balance is normally on the debit side.</summary>
    public bool IsDebit => IsDebitNature != IsContra;

    private bool IsDebitNature => Nature is AccountNature.Asset or AccountNature.Cost or AccountNature.Expense;
}
