namespace Ledger.Web.Decisions;

/// <summary>What is typed into the form of a decision record.</summary>
public sealed class DecisionForm
{
    private List<string> minutes = [];

    /// <summary>Whose decision it is.</summary>
    public string? Unit { get; set; }

    /// <summary>By which procedure.</summary>
    public string? Procedure { get; set; }

    /// <summary>What was decided.</summary>
    public string? Title { get; set; }

    /// <summary>The fund it is about.</summary>
    public string? Fund { get; set; }

    /// <summary>The typed purpose; empty for all.</summary>
    public string? Purpose { get; set; }

    /// <summary>The most that may be paid under it.</summary>
    public string? Ceiling { get; set; }

    /// <summary>The days of the stages.</summary>
    public string? Survey { get; set; }

    /// <summary>The day of the proposal.</summary>
    public string? Proposal { get; set; }

    /// <summary>The day of the consultation.</summary>
    public string? Consultation { get; set; }

    /// <summary>The day of the deliberation.</summary>
    public string? Deliberation { get; set; }

    /// <summary>The day of the resolution.</summary>
    public string? Resolution { get; set; }

    /// <summary>How many were entitled.</summary>
    public string? Due { get; set; }

    /// <summary>How many came.</summary>
    public string? Present { get; set; }

    /// <summary>Votes for.</summary>
    public string? For { get; set; }

    /// <summary>Votes against.</summary>
    public string? Against { get; set; }

    /// <summary>Abstentions.</summary>
    public string? Abstained { get; set; }

    /// <summary>The scanned minutes.</summary>
    public List<string> Minutes { get => minutes; set => minutes = value ?? []; }
}
