using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Findings;

/// <summary>An event of the record that proves a finding.</summary>
public sealed record FindingProof(long Sequence, string Stream, string? Voucher);

/// <summary>What was found.</summary>
/// <param name="Rule">The audit rule that found it, or null when a person did.</param>
/// <param name="Hit">The id of the rule's hit.</param>
/// <param name="Text">What is wrong, in words.</param>
/// <param name="Amount">The sum at stake, where there is one.</param>
public sealed record FindingTerms(
    string Unit, string? Rule, string? Hit, string Text, Money? Amount, IReadOnlyList<FindingProof> Proof);

/// <summary>A fact about an audit finding (整改台账).</summary>
public abstract record FindingFact : IFact
{
    private protected FindingFact()
    {
    }
}

/// <summary>Something was found, by a rule or a person.</summary>
public sealed record FindingRaised(string Id, FindingTerms Terms, LocalDate On, string RaisedBy) : FindingFact;

/// <summary>Who mends it, how, and by when.</summary>
public sealed record RectificationPlanned(string Owner, string Measure, LocalDate Deadline, string PlannedBy) : FindingFact;

/// <summary>It was reported as mended.</summary>
public sealed record RectificationReported(string Result, Evidence Evidence, LocalDate On, string ReportedBy) : FindingFact;

/// <summary>An auditor found it mended.</summary>
public sealed record RectificationVerified(string Opinion, LocalDate On, string VerifiedBy) : FindingFact;

/// <summary>An auditor found it not mended; it goes on.</summary>
public sealed record RectificationRejected(string Reason, LocalDate On, string RejectedBy) : FindingFact;

/// <summary>Finding and rectification were made public.</summary>
public sealed record FindingPublished(string Place, LocalDate On, string PublishedBy) : FindingFact;

/// <summary>A person looked at a rule's hit and said what it is.</summary>
/// <param name="Note">Why it is no finding, or which finding it became.</param>
public sealed record HitReviewed(string Hit, string Rule, string Unit, string Note, string ReviewedBy) : IFact;
