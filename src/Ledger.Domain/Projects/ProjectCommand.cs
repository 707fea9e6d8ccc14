using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>A step of a project that was declared before.</summary>
public abstract record ProjectCommand : Command
{
    /// <summary>The project.</summary>
    public abstract string Id { get; init; }

    /// <summary>The day of the step.</summary>
    public abstract LocalDate EffectiveOn { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Project.Stream(Id)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(Of(book) is { Exists: true } known ? known.Unit : Id, Role.Recorder);

    /// <summary>The project as it stands.</summary>
    protected Project Of(IBook book) => book.Read<Project>(Project.Stream(Id));

    /// <summary>The refusals every step shares: it exists, is not over, and the day is neither ahead nor too early.</summary>
    protected Refusal? Step(IBook book, Stamp stamp, params IReadOnlyList<ProjectStage> from)
    {
        var project = Of(book);
        return Checks.First(
            project.Exists ? null : new ProjectUnknown(Id) { Field = "id" },
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
            project.Exists && !from.Contains(project.Stage)
                ? new ProjectPastStep(project.Stage.Zh(), project.Stage.En()) { Field = "id" }
                : null,
            project.Exists && EffectiveOn < project.DeclaredOn
                ? new ProjectStepTooEarly(project.DeclaredOn) { Field = "effectiveOn" }
                : null);
    }

    /// <summary>Records a fact of the project.</summary>
    protected Decision Accept(IProjectFact fact) =>
        new Decision.Accepted([new Written(Project.Stream(Id), fact)]) { Id = Id };
}

/// <summary>What the stages are called.</summary>
public static class ProjectStageNames
{
    /// <summary>The name in Chinese.</summary>
    public static string Zh(this ProjectStage stage) => stage switch
    {
        ProjectStage.Declared => "已申报",
        ProjectStage.Running => "实施中",
        ProjectStage.Accepted => "已验收",
        ProjectStage.Disclosed => "已公示",
        ProjectStage.Cancelled => "已取消",
        _ => throw new InvalidOperationException($"No name for stage {stage}."),
    };

    /// <summary>The name in English.</summary>
    public static string En(this ProjectStage stage) => stage.ToString().ToLowerInvariant();
}
