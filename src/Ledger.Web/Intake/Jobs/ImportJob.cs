using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Kinds;
using NodaTime;

namespace Ledger.Web.Intake.Jobs;

/// <summary>How far a file is on its way into the book.</summary>
public enum ImportState
{
    /// <summary>Its columns are to be matched.</summary>
    Matching,

    /// <summary>Its rows are being judged.</summary>
    Judging,

    /// <summary>Its rows were judged; a person decides.</summary>
    Judged,

    /// <summary>It is being recorded.</summary>
    Recording,

    /// <summary>It stands in the book.</summary>
    Recorded,

    /// <summary>Its entries are being reversed.</summary>
    Undoing,

    /// <summary>Its entries have been reversed.</summary>
    Undone,

    /// <summary>It cannot be read on, or something failed.</summary>
    Failed,
}

/// <summary>Why a step of a file was refused as a whole.</summary>
public sealed record JobRefusal(string Code, string Chinese, string English);

/// <summary>A file on its way into the book, without its content.</summary>
/// <param name="Actor">The person who sent it, with the roles held then.</param>
/// <param name="Done">How many rows the step at work has dealt with.</param>
/// <param name="Unit">The lowest unit that all rows lie under.</param>
/// <param name="Refusal">Why the last step was refused, or null.</param>
public sealed record ImportJob(
    string Tenant, string Id, Actor Actor, string? Address, string FileName, string Sha256, string Kind, string? Sheet,
    Matching Matching, ImportState State, int Done, int Rows, int Entries, Money Sum, string Unit, int Faults,
    int Duplicates, int Notices, string? DuplicatesBecause, string? UndoReason, LocalDate? UndoOn, JobRefusal? Refusal,
    Instant CreatedAt, Instant? RecordedAt, Instant? UndoneAt)
{
    /// <summary>Whether a step is at work, so that its page looks again by itself.</summary>
    public bool IsAtWork => State is ImportState.Judging or ImportState.Recording or ImportState.Undoing;

    /// <summary>The register it holds.</summary>
    public ImportKind Register => ImportKinds.Find(Kind)!;
}
