namespace Ledger.Domain.Collective;

/// <summary>The categories of village income, the same under both charts.</summary>
public static class IncomeCategory
{
    /// <summary>经营收入.</summary>
    public const string Operating = "operating";

    /// <summary>发包及上交收入, an account of the chart of 2004 only.</summary>
    public const string Contracting = "contracting";

    /// <summary>投资收益.</summary>
    public const string Investment = "investment";

    /// <summary>补助收入.</summary>
    public const string Subsidy = "subsidy";

    /// <summary>其他收入.</summary>
    public const string Other = "other";

    /// <summary>Every category, in the order of reports.</summary>
    public static IReadOnlyList<string> All { get; } = [Operating, Contracting, Investment, Subsidy, Other];

    /// <summary>
    /// Whether the category counts as operating revenue (经营性收入): 501+502 of the chart of 2023, 501+511+561 of
    /// that of 2004. Subsidies and other income never do.
    /// </summary>
    public static bool IsOperating(string category) => category is Operating or Contracting or Investment;
}
