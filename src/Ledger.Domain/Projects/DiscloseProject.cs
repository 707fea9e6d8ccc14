using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Tells that the result and the use of the money were made public (公示).</summary>
public sealed record DiscloseProject(string Id, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : ProjectCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Of(book) is { Exists: true, Stage: ProjectStage.Declared or ProjectStage.Running }
                ? new ProjectNotAccepted { Field = "id" }
                : null,
            Step(book, stamp, ProjectStage.Accepted),
            Checks.Filled(Summary, "summary", "公示内容", "what was published")) is { } refusal
            ? refusal
            : Accept(new ProjectDisclosed(EffectiveOn, Evidence, Summary));
}
