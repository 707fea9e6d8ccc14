namespace Ledger.Web.Pools;

/// <summary>What is typed into the form of an appropriation.</summary>
public sealed class AppropriationForm
{
    /// <summary>The street that holds the pool.</summary>
    public string? Holder { get; set; }

    /// <summary>The fund.</summary>
    public string? Fund { get; set; }

    /// <summary>The fiscal year.</summary>
    public string? Year { get; set; }

    /// <summary>The tier of government that grants.</summary>
    public string? Tier { get; set; }

    /// <summary>The amount typed.</summary>
    public string? Amount { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>The quota document (指标文).</summary>
    public string? DocumentNo { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }
}
