namespace Ledger.Web.Disclosure;

/// <summary>What is typed to make figures public.</summary>
public sealed class DisclosureForm
{
    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>Why an earlier publication is replaced.</summary>
    public string? Supersedes { get; set; }
}
