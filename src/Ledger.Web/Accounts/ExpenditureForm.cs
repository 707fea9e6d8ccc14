namespace Ledger.Web.Accounts;

/// <summary>What is typed into the form of an expenditure.</summary>
public sealed class ExpenditureForm
{
    /// <summary>The unit chosen.</summary>
    public string? Unit { get; set; }

    /// <summary>The fund chosen.</summary>
    public string? Fund { get; set; }

    /// <summary>The fiscal year.</summary>
    public string? Year { get; set; }

    /// <summary>The amount typed.</summary>
    public string? Amount { get; set; }

    /// <summary>The business date.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>The typed purpose.</summary>
    public string? Purpose { get; set; }

    /// <summary>Who was paid.</summary>
    public string? Payee { get; set; }

    /// <summary>The number of the invoice or other document.</summary>
    public string? DocumentNo { get; set; }

    /// <summary>The project it belongs to.</summary>
    public string? Project { get; set; }

    /// <summary>The number of the decision record.</summary>
    public string? DecisionNo { get; set; }

    /// <summary>The summary.</summary>
    public string? Summary { get; set; }
}
