using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Findings;

/// <summary>How far a finding has come.</summary>
public enum FindingStep
{
    None,
    Raised,
    Planned,
    Reported,
    Verified,
    Published,
}

/// <summary>A finding with its rectification.</summary>
/// <param name="Menders">Everyone who planned or reported its rectification; none of them verifies it.</param>
public sealed record Finding(
    string Id, FindingTerms? Terms, FindingStep Step, LocalDate RaisedOn, string RaisedBy, string? Owner, string? Measure,
    LocalDate? Deadline, string? Result, string? VerifiedBy, IReadOnlyList<string> Menders) : IStreamState<Finding>
{
    /// <inheritdoc />
    public static string Kind => "finding";

    /// <inheritdoc />
    public static Finding Initial { get; } =
        new("", null, FindingStep.None, default, "", null, null, null, null, null, []);

    /// <summary>The key of a finding's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <summary>Whether the deadline has passed and it is not mended.</summary>
    public bool IsOverdue(LocalDate day) => Deadline < day && Step is FindingStep.Planned;

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        FindingRaised f => Initial with
        {
            Id = f.Id, Terms = f.Terms, Step = FindingStep.Raised, RaisedOn = f.On, RaisedBy = f.RaisedBy,
        },
        RectificationPlanned f => this with
        {
            Step = FindingStep.Planned, Owner = f.Owner, Measure = f.Measure, Deadline = f.Deadline,
            Menders = [.. Menders.Union([f.PlannedBy])],
        },
        RectificationReported f => this with
        {
            Step = FindingStep.Reported, Result = f.Result, Menders = [.. Menders.Union([f.ReportedBy])],
        },
        RectificationRejected => this with { Step = FindingStep.Planned },
        RectificationVerified f => this with { Step = FindingStep.Verified, VerifiedBy = f.VerifiedBy },
        FindingPublished => this with { Step = FindingStep.Published },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}

/// <summary>The hits of a unit that people have looked at.</summary>
public sealed record ReviewedHits(IReadOnlyList<HitReviewed> Marks) : IStreamState<ReviewedHits>
{
    /// <inheritdoc />
    public static string Kind => "review";

    /// <inheritdoc />
    public static ReviewedHits Initial { get; } = new([]);

    /// <summary>The key of a unit's stream.</summary>
    public static string Stream(string unit) => $"{Kind}/{unit}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact is HitReviewed mark
        ? new ReviewedHits([.. Marks, mark])
        : throw new ForeignFactException(GetType(), fact);
}
