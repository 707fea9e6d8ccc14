using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Says how far a project has come.</summary>
public sealed record ProgressProject(
    string Id, int Percent, LocalDate EffectiveOn, Evidence Evidence, string Summary) : ProjectCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Step(book, stamp, ProjectStage.Declared, ProjectStage.Running),
            Percent is < 0 or > 100 ? new PercentInvalid { Field = "percent" } : null,
            Checks.Filled(Summary, "summary", "进展说明", "what was done")) is { } refusal
            ? refusal
            : Accept(new ProjectProgressed(Percent, EffectiveOn, Evidence, Summary));
}
