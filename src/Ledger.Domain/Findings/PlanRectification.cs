using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Findings;

/// <summary>Says who mends a finding, how, and by when; may be said again until it is reported as mended.</summary>
public sealed record PlanRectification(string Id, string Owner, string Measure, LocalDate Deadline) : FindingCommand(Id)
{
    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit(book), Role.Recorder, Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        At(book, FindingStep.Raised, FindingStep.Planned),
        Checks.Filled(Owner, "owner", "责任人", "owner"),
        Checks.Filled(Measure, "measure", "整改措施", "measure"),
        Deadline < stamp.Today ? new DeadlinePassed(stamp.Today) { Field = "deadline" } : null) is { } refusal
            ? refusal
            : Take(new RectificationPlanned(Owner, Measure, Deadline, stamp.By.Id));
}
