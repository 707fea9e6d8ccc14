namespace Ledger.Web.Contributions;

/// <summary>What is typed into the form of a contribution.</summary>
public sealed class ContributionForm
{
    /// <summary>The unit that received it.</summary>
    public string? Recipient { get; set; }

    /// <summary>Cash or goods.</summary>
    public string? Kind { get; set; }

    /// <summary>Who gave it.</summary>
    public string? Giver { get; set; }

    /// <summary>How many givers the name stands for.</summary>
    public string? Count { get; set; }

    /// <summary>The cash, or the converted value; empty for goods without a value.</summary>
    public string? Amount { get; set; }

    /// <summary>How the value of goods was found.</summary>
    public string? Basis { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>The document.</summary>
    public string? DocumentNo { get; set; }

    /// <summary>The project.</summary>
    public string? Project { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }
}
