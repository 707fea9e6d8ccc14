namespace Ledger.Web.Funds;

/// <summary>What is typed to set the approval thresholds of a fund.</summary>
public sealed class ThresholdsForm
{
    private List<ThresholdLine> lines = [];

    /// <summary>The fund.</summary>
    public string? Fund { get; set; }

    /// <summary>The first day in force.</summary>
    public string? From { get; set; }

    /// <summary>The document (文号).</summary>
    public string? DocumentNo { get; set; }

    /// <summary>Within how many days a waiting document is dealt with.</summary>
    public string? WithinDays { get; set; }

    /// <summary>The thresholds; an empty line is left out.</summary>
    public List<ThresholdLine> Thresholds { get => lines; set => lines = value ?? []; }
}

/// <summary>One threshold as typed.</summary>
public sealed class ThresholdLine
{
    /// <summary><c>spend</c> or <c>allocate</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>The amount from which on it applies.</summary>
    public string? From { get; set; }

    /// <summary>What is needed.</summary>
    public string? Requires { get; set; }

    /// <summary>How many sign together.</summary>
    public string? Signers { get; set; }

    /// <summary>The percentage of those entitled who must be present; empty for the law's own.</summary>
    public string? Quorum { get; set; }

    /// <summary>The percentage of those present who must agree; empty for more than half.</summary>
    public string? Vote { get; set; }

    /// <summary>The text of the rule.</summary>
    public string? Clause { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Requires);
}
