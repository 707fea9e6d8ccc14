namespace Ledger.Web.Dues;

/// <summary>What is typed into the form of dues.</summary>
public sealed class DuesForm
{
    /// <summary>Collected, remitted or returned.</summary>
    public string? Act { get; set; }

    /// <summary>The party organisation.</summary>
    public string? PartyOrg { get; set; }

    /// <summary>The fiscal year.</summary>
    public string? Year { get; set; }

    /// <summary>The first month.</summary>
    public string? FromMonth { get; set; }

    /// <summary>The last month; the same as the first for a collection.</summary>
    public string? ToMonth { get; set; }

    /// <summary>How many members paid.</summary>
    public string? Members { get; set; }

    /// <summary>The amount collected; remitted and returned sums follow from the ratio.</summary>
    public string? Amount { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>The document.</summary>
    public string? DocumentNo { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }
}
