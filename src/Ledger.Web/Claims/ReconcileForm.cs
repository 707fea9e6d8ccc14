namespace Ledger.Web.Claims;

/// <summary>With which figure of the book a reported one is compared.</summary>
public sealed class ReconcileForm
{
    /// <summary>The code of the measure.</summary>
    public string? Measure { get; set; }

    /// <summary>The purpose, of expenditure.</summary>
    public string? Purpose { get; set; }
}
