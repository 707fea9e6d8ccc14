namespace Ledger.Domain.Funds;

/// <summary>
/// The codes of the funds that the ledger itself books to. Every other fund is known by its data alone.
/// </summary>
public static class FundCodes
{
    /// <summary>村集体经济: the own money of a village's collective organisation.</summary>
    public const string Collective = "collective";

    /// <summary>党费返还: dues that a committee returned, and the dues account behind them.</summary>
    public const string ReturnedDues = "returned-dues";

    /// <summary>共建资助: what partners of co-building give.</summary>
    public const string CoBuilding = "co-building";
}
