namespace Ledger.Web.Shell.Desk;

/// <summary>What is typed for a step or a reversal: a day and a reason.</summary>
public sealed class StepForm
{
    /// <summary>The business date of the step.</summary>
    public string? EffectiveOn { get; set; }

    /// <summary>Why, where the step needs a reason.</summary>
    public string? Reason { get; set; }
}
