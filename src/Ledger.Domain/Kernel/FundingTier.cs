namespace Ledger.Domain.Kernel;

/// <summary>The tier of government a sum comes from (资金级次).</summary>
public enum FundingTier
{
    Central,
    Province,
    City,
    District,
    Subdistrict,
}
