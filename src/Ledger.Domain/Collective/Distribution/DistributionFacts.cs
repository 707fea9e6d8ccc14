using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective.Distribution;

/// <summary>
/// What a result may be distributed for, in the order the rules give (农村集体经济组织财务制度 art. 28): each use takes
/// from what those before it left.
/// </summary>
public enum DistributionUse
{
    /// <summary>弥补以前年度亏损; no money moves.</summary>
    LossCover,

    /// <summary>提取公积公益金.</summary>
    Reserve,

    /// <summary>向成员分配.</summary>
    Members,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>The share of a result for one use.</summary>
public sealed record DistributionShare(DistributionUse Use, Money Amount);

/// <summary>The members resolved how to distribute the result. Nothing moves before a share is paid.</summary>
/// <param name="DecisionNo">The number of the resolution; one per year's books.</param>
public sealed record DistributionResolved(
    CollectiveKey Books, string DecisionNo, IReadOnlyList<DistributionShare> Shares, LocalDate EffectiveOn,
    Evidence Evidence, string Summary) : IFact;

/// <summary>A resolution of which nothing had been paid was withdrawn.</summary>
public sealed record DistributionWithdrawn(
    CollectiveKey Books, string DecisionNo, string Reason, LocalDate EffectiveOn) : IFact;

/// <summary>A resolved share was paid, or set aside when it is the common reserve's.</summary>
/// <param name="Recipients">How many members or others received it, where that is known.</param>
public sealed record DistributionPaid(
    CollectiveKey Books, DistributionUse Use, int? Recipients, Money Amount, LocalDate EffectiveOn,
    Voucher Voucher, string Summary) : ICollectiveFact;

/// <summary>A payment of a share was cancelled in full; the share is unpaid again.</summary>
public sealed record DistributionPaymentReversed(
    CollectiveKey Books, DistributionUse Use, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;
