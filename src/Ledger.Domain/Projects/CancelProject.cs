using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Gives a project up. What was spent on it stays booked and still names it.</summary>
public sealed record CancelProject(string Id, LocalDate EffectiveOn, string Reason) : ProjectCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Step(book, stamp, ProjectStage.Declared, ProjectStage.Running),
            Checks.Filled(Reason, "reason", "取消原因", "reason")) is { } refusal
            ? refusal
            : Accept(new ProjectCancelled(EffectiveOn, Reason));
}
