namespace Ledger.Web.Findings;

/// <summary>What is typed about a finding and its rectification.</summary>
public sealed class FindingForm
{
    /// <summary>The unit it is about.</summary>
    public string? Unit { get; set; }

    /// <summary>What was found, the measure, the result or the opinion.</summary>
    public string? Text { get; set; }

    /// <summary>The sum at stake.</summary>
    public string? Amount { get; set; }

    /// <summary>Who mends it.</summary>
    public string? Owner { get; set; }

    /// <summary>By when.</summary>
    public string? Deadline { get; set; }

    /// <summary>The document behind a result.</summary>
    public string? DocumentNo { get; set; }
}
