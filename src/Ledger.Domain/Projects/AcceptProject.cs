using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Records how a project was found when it was examined (验收). A failed one goes on until it is mended.</summary>
public sealed record AcceptProject(
    string Id, AcceptanceResult Result, string AcceptedBy, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : ProjectCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Step(book, stamp, ProjectStage.Declared, ProjectStage.Running),
            Of(book) is { Exists: true } project && EffectiveOn < project.LastOn
                ? new ProjectStepTooEarly(project.LastOn) { Field = "effectiveOn" }
                : null,
            Checks.Filled(AcceptedBy, "acceptedBy", "验收人员", "who accepted it"),
            Checks.Filled(Evidence.DocumentNo, "evidence.documentNo", "验收单号", "number of the acceptance paper"),
            Checks.Filled(Summary, "summary", "验收意见", "finding")) is { } refusal
            ? refusal
            : Accept(new ProjectAccepted(Result, AcceptedBy, EffectiveOn, Evidence, Summary));
}
