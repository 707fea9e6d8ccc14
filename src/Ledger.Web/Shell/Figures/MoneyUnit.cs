namespace Ledger.Web.Shell.Figures;

/// <summary>Unit in which a page shows amounts; what is recorded is always fen.</summary>
public enum MoneyUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>万元, rounded half away from zero to two decimals.</summary>
    Wan,
}
