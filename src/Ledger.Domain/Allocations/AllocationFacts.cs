using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>One unit's share of an allocation.</summary>
public sealed record AllocationLine(string Unit, Money Amount, FundingTier? Tier);

/// <summary>A fact about an allocation document; the money moves on the pool and on the accounts.</summary>
public interface IAllocationFact : IFact;

/// <summary>The document was prepared; nothing is reserved yet.</summary>
/// <param name="Id">Holder, year and running number: <c>fiscal-990101001000-2026-1</c>.</param>
public sealed record AllocationDrafted(
    string Id, PoolKey Pool, IReadOnlyList<AllocationLine> Lines, LocalDate EffectiveOn, Evidence Evidence,
    string Summary, string PreparedBy) : IAllocationFact
{
    /// <summary>The number of the decision record behind it, where the thresholds ask for one.</summary>
    public string? DecisionNo { get; init; }
}

/// <summary>The preparer replaced the lines of a draft or of a returned document.</summary>
public sealed record AllocationRevised(
    IReadOnlyList<AllocationLine> Lines, LocalDate EffectiveOn, Evidence Evidence, string Summary,
    string PreparedBy) : IAllocationFact
{
    /// <summary>The number of the decision record behind it, where the thresholds ask for one.</summary>
    public string? DecisionNo { get; init; }
}

/// <summary>The document waits for approval.</summary>
public sealed record AllocationSubmitted(string SubmittedBy) : IAllocationFact;

/// <summary>The approver sent the document back to be changed.</summary>
public sealed record AllocationReturned(string ReturnedBy, string Reason) : IAllocationFact;

/// <summary>One of several persons signed (联签); others are still to sign.</summary>
public sealed record AllocationSigned(string SignedBy, LocalDate EffectiveOn) : IAllocationFact;

/// <summary>The document was approved; its sum is reserved in the pool.</summary>
public sealed record AllocationApproved(string ApprovedBy, LocalDate EffectiveOn) : IAllocationFact;

/// <summary>The document was paid; each line is in transit until its unit confirms it.</summary>
public sealed record AllocationDisbursed(string PaidBy, LocalDate EffectiveOn) : IAllocationFact;

/// <summary>One unit confirmed its line.</summary>
public sealed record AllocationLineConfirmed(string Unit, string ConfirmedBy, LocalDate EffectiveOn)
    : IAllocationFact;

/// <summary>Somebody said why a line has not arrived (在途说明); it answers for months that end on or before the day.</summary>
public sealed record AllocationTransitExplained(string Unit, string ExplainedBy, string Why, LocalDate EffectiveOn)
    : IAllocationFact;

/// <summary>The document ended before it was paid; a reserved sum goes back to the pool.</summary>
public sealed record AllocationCancelled(string CancelledBy, string Reason) : IAllocationFact;

/// <summary>A paid document was undone in full, line by line, whether confirmed or in transit.</summary>
public sealed record AllocationReversed(string ReversedBy, string Reason, LocalDate EffectiveOn)
    : IAllocationFact;
