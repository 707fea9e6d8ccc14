using Ledger.Domain.Kernel;

namespace Ledger.Domain.Findings;

/// <summary>Reports a finding as mended, with the papers.</summary>
public sealed record ReportRectified(string Id, string Result, Evidence Evidence) : FindingCommand(Id)
{
    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit(book), Role.Recorder, Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        At(book, FindingStep.Planned),
        Checks.Filled(Result, "result", "整改情况", "result")) is { } refusal
            ? refusal
            : Take(new RectificationReported(Result, Evidence, stamp.Today, stamp.By.Id));
}
