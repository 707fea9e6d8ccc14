using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>What an income was. Its reversal repeats the terms, so that the lines are the exact negation.</summary>
/// <param name="Category">One of <see cref="IncomeCategory"/>, as the account of the chart says.</param>
/// <param name="Mode">The operating mode (支部+合作社+公司+农户 …) under which it was earned.</param>
/// <param name="Recurring">Whether it comes again; a one-off is shown apart from growth.</param>
public sealed record IncomeTerms(
    ChartCode Chart, string Category, string? Enterprise, string? Mode, bool Recurring, string Counterparty,
    string? Contract)
{
    /// <summary>The payment of the contract it was for, where the entry says so.</summary>
    public int? Instalment { get; init; }
}

/// <summary>What a cost was.</summary>
/// <param name="Category">One of <see cref="CostCategory"/>, as the account of the chart says.</param>
public sealed record CostTerms(
    ChartCode Chart, string Category, string? Enterprise, string Payee, string? Contract, string? DecisionNo);

/// <summary>What a subsidy was.</summary>
/// <param name="Earmark">What it must be used for, or null when it is general and income at once.</param>
public sealed record SubsidyTerms(ChartCode Chart, FundingTier Tier, string? Earmark);

/// <summary>Which earmarked subsidy became income.</summary>
public sealed record RecognitionTerms(ChartCode Chart, VoucherNumber Subsidy, FundingTier Tier, string Earmark);

/// <summary>What came in that is neither income nor a subsidy.</summary>
public enum DonationKind
{
    /// <summary>接受捐赠.</summary>
    Donation,

    /// <summary>土地补偿费.</summary>
    LandCompensation,
}

/// <summary>What a donation was and from whom.</summary>
public sealed record DonationTerms(ChartCode Chart, DonationKind Kind, string Donor);

/// <summary>An earmarked subsidy that the next year goes on with.</summary>
public sealed record CarriedEarmark(VoucherNumber Subsidy, FundingTier Tier, string Earmark, Money Left);

/// <summary>What a village's books hold at the turn of the year, bucket by bucket.</summary>
/// <param name="Unpaid">Shares of distributions that are resolved and not yet paid.</param>
/// <param name="Undistributed">The result not yet distributed; a loss is negative.</param>
public sealed record CarriedCollective(
    Money Available, Money Reserve, IReadOnlyList<CarriedEarmark> Earmarks,
    IReadOnlyList<Distribution.DistributionShare> Unpaid, Money Undistributed);
