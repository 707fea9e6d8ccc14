namespace Ledger.Web.Collective;

/// <summary>What is typed into the form of village income.</summary>
public sealed class IncomeForm
{
    /// <summary>The village.</summary>
    public string? Village { get; set; }

    /// <summary>The account of the chart in force.</summary>
    public string? Code { get; set; }

    /// <summary>The amount typed.</summary>
    public string? Amount { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>Whether it comes again: yes or no.</summary>
    public string? Recurring { get; set; }

    /// <summary>Who paid.</summary>
    public string? Counterparty { get; set; }

    /// <summary>The enterprise that earned it.</summary>
    public string? Enterprise { get; set; }

    /// <summary>The operating mode.</summary>
    public string? Mode { get; set; }

    /// <summary>The contract.</summary>
    public string? Contract { get; set; }

    /// <summary>The document.</summary>
    public string? DocumentNo { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }
}
