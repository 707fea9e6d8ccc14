namespace Ledger.Web.Allocations;

/// <summary>What is typed to allocate over many communities at once.</summary>
public sealed class BatchForm
{
    /// <summary>The street whose pool it comes from.</summary>
    public string? Holder { get; set; }

    /// <summary>The fund.</summary>
    public string? Fund { get; set; }

    /// <summary>The fiscal year.</summary>
    public string? Year { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>The number of the document (文号).</summary>
    public string? DocumentNo { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }

    /// <summary>By <c>amount</c>, per <c>head</c>, or by the <c>gap</c> to the standard.</summary>
    public string? Basis { get; set; }

    /// <summary>The sum to split; not needed by amount.</summary>
    public string? Whole { get; set; }

    /// <summary>The grid: a unit in each line, and beside it its amount or its number of people.</summary>
    public string? Grid { get; set; }
}
