namespace Ledger.Web.Claims;

/// <summary>What is typed about a reported figure.</summary>
public sealed class ClaimForm
{
    /// <summary>The unit that reported.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether it is about the unit itself or about all communities below it.</summary>
    public string? Scope { get; set; }

    /// <summary>The report.</summary>
    public string? Report { get; set; }

    /// <summary>The day of the report.</summary>
    public string? ReportedOn { get; set; }

    /// <summary>The sentence as written.</summary>
    public string? Text { get; set; }

    /// <summary>The figure with the words beside it.</summary>
    public string? Said { get; set; }

    /// <summary>What is counted.</summary>
    public string? Measure { get; set; }

    /// <summary>A level or an increase.</summary>
    public string? Nature { get; set; }

    /// <summary>The first day it is about.</summary>
    public string? From { get; set; }

    /// <summary>The last day it is about.</summary>
    public string? To { get; set; }
}
