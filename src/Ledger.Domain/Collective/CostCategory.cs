namespace Ledger.Domain.Collective;

/// <summary>The categories of what a village pays for.</summary>
public static class CostCategory
{
    /// <summary>经营支出.</summary>
    public const string Operating = "operating";

    /// <summary>税金及附加.</summary>
    public const string Taxes = "taxes";

    /// <summary>管理费用.</summary>
    public const string Administration = "administration";

    /// <summary>公益支出.</summary>
    public const string Welfare = "welfare";

    /// <summary>其他支出.</summary>
    public const string Other = "other";

    /// <summary>所得税费用.</summary>
    public const string IncomeTax = "income-tax";

    /// <summary>生产（劳务）成本, which is no expense before the product is sold.</summary>
    public const string Production = "production";

    /// <summary>Assets bought, which are no expense.</summary>
    public const string Asset = "asset";

    /// <summary>Every category, in the order of reports.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Operating, Taxes, Administration, Welfare, Other, IncomeTax, Production, Asset];

    /// <summary>Whether the category lowers the year's result.</summary>
    public static bool IsExpense(string category) => category is not (Production or Asset);
}
