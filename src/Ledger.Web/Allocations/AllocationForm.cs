namespace Ledger.Web.Allocations;

/// <summary>What is typed into the form of an allocation; read as text, judged afterwards.</summary>
public sealed class AllocationForm
{
    private List<AllocationFormLine> lines = [];

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

    /// <summary>The lines; an empty line is left out.</summary>
    public List<AllocationFormLine> Lines { get => lines; set => lines = value ?? []; }
}

/// <summary>One line as typed.</summary>
public sealed class AllocationFormLine
{
    /// <summary>The unit chosen.</summary>
    public string? Unit { get; set; }

    /// <summary>The amount typed.</summary>
    public string? Amount { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Unit) && string.IsNullOrWhiteSpace(Amount);
}
