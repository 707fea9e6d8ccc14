using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>The step an allocation document has reached.</summary>
public enum AllocationStep
{
    None,
    Draft,
    Submitted,
    Returned,
    Approved,
    Disbursed,
    Confirmed,
    Cancelled,
    Reversed,
}

/// <summary>An allocation document (资金安排): lines for units, and who prepared, approved and paid it.</summary>
/// <param name="Preparers">Everyone who wrote a version of it; none of them may approve or pay it.</param>
public sealed record Allocation(
    string Id,
    PoolKey Pool,
    IReadOnlyList<AllocationLine> Lines,
    LocalDate EffectiveOn,
    Evidence Evidence,
    string Summary,
    AllocationStep Step,
    IReadOnlyList<string> Preparers,
    string? ApprovedBy,
    string? PaidBy,
    IReadOnlyList<string> Confirmed,
    LocalDate? ApprovedOn,
    LocalDate? DisbursedOn,
    LocalDate? LastConfirmedOn) : IStreamState<Allocation>
{
    /// <inheritdoc />
    public static string Kind => "allocation";

    /// <inheritdoc />
    public static Allocation Initial { get; } = new("", new PoolKey(default, "", default), [], default,
        Evidence.None, "", AllocationStep.None, [], null, null, [], null, null, null);

    /// <summary>The decision record behind it, if it names one.</summary>
    public string? DecisionNo { get; init; }

    /// <summary>Who has signed before the last one approves (联签); null when nobody has.</summary>
    public IReadOnlyList<string>? Signers { get; init; }

    /// <summary>What was said about lines in transit, in the order of recording; null when nothing was.</summary>
    public IReadOnlyList<AllocationTransitExplained>? Explanations { get; init; }

    /// <summary>The whole sum of the document.</summary>
    public Money Total => Money.Sum(Lines.Select(l => l.Amount));

    /// <summary>The key of a document's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <summary>The account that a line is booked to.</summary>
    public AccountKey Account(AllocationLine line) => new(line.Unit, Pool.Fund, Pool.Year);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        AllocationDrafted f => Initial with
        {
            Id = f.Id, Pool = f.Pool, Lines = f.Lines, EffectiveOn = f.EffectiveOn, Evidence = f.Evidence,
            Summary = f.Summary, Preparers = [f.PreparedBy], Step = AllocationStep.Draft, DecisionNo = f.DecisionNo,
        },
        AllocationRevised f => this with
        {
            Lines = f.Lines, EffectiveOn = f.EffectiveOn, Evidence = f.Evidence, Summary = f.Summary,
            Preparers = [.. Preparers.Union([f.PreparedBy])], Step = AllocationStep.Draft, DecisionNo = f.DecisionNo,
        },
        AllocationSubmitted => this with { Step = AllocationStep.Submitted },
        AllocationSigned f => this with { Signers = [.. Signers ?? [], f.SignedBy], ApprovedOn = f.EffectiveOn },
        AllocationReturned => this with { Step = AllocationStep.Returned, Signers = null, ApprovedOn = null },
        AllocationApproved f => this with
        {
            Step = AllocationStep.Approved, ApprovedBy = f.ApprovedBy, ApprovedOn = f.EffectiveOn,
        },
        AllocationDisbursed f => this with
        {
            Step = AllocationStep.Disbursed, PaidBy = f.PaidBy, DisbursedOn = f.EffectiveOn,
        },
        AllocationLineConfirmed f => Confirm(f.Unit, f.EffectiveOn),
        AllocationTransitExplained f => this with { Explanations = [.. Explanations ?? [], f] },
        AllocationCancelled => this with { Step = AllocationStep.Cancelled },
        AllocationReversed => this with { Step = AllocationStep.Reversed },
        _ => throw new ForeignFactException(GetType(), fact),
    };

    private Allocation Confirm(string unit, LocalDate day)
    {
        IReadOnlyList<string> confirmed = [.. Confirmed, unit];
        return this with
        {
            Confirmed = confirmed,
            LastConfirmedOn = LocalDate.Max(LastConfirmedOn ?? day, day),
            Step = confirmed.Count == Lines.Count ? AllocationStep.Confirmed : AllocationStep.Disbursed,
        };
    }
}
