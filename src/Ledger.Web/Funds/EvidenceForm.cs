namespace Ledger.Web.Funds;

/// <summary>What is typed to set the papers a fund's expenditures must bring.</summary>
public sealed class EvidenceForm
{
    private List<EvidenceLine> lines = [];

    /// <summary>The fund.</summary>
    public string? Fund { get; set; }

    /// <summary>The first day in force.</summary>
    public string? From { get; set; }

    /// <summary>The document (文号).</summary>
    public string? DocumentNo { get; set; }

    /// <summary><c>explained</c> when a paper may be used again with an explanation.</summary>
    public string? Repeats { get; set; }

    /// <summary>The rules; an empty line is left out.</summary>
    public List<EvidenceLine> Rules { get => lines; set => lines = value ?? []; }
}

/// <summary>One rule about papers as typed.</summary>
public sealed class EvidenceLine
{
    /// <summary>The purpose; empty for all.</summary>
    public string? Purpose { get; set; }

    /// <summary>The amount from which on it applies.</summary>
    public string? From { get; set; }

    /// <summary><c>document</c> or <c>invoice</c>; empty for neither.</summary>
    public string? Paper { get; set; }

    /// <summary>How many files must be attached.</summary>
    public string? Attachments { get; set; }

    /// <summary>The text of the rule.</summary>
    public string? Clause { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Clause);
}
