using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Where a project stands.</summary>
public enum ProjectStage
{
    /// <summary>已申报.</summary>
    Declared,

    /// <summary>实施中.</summary>
    Running,

    /// <summary>已验收.</summary>
    Accepted,

    /// <summary>已公示.</summary>
    Disclosed,

    /// <summary>已取消.</summary>
    Cancelled,
}

/// <summary>A project with its sources, its progress and its acceptance.</summary>
public sealed record Project(
    string Id, string Unit, ProjectTerms? Terms, ProjectStage Stage, IReadOnlyList<ProjectSource> Sources, int Percent,
    ProjectAccepted? Acceptance, LocalDate DeclaredOn, LocalDate LastOn, string Summary) : IStreamState<Project>
{
    /// <inheritdoc />
    public static string Kind => "project";

    /// <inheritdoc />
    public static Project Initial { get; } =
        new("", "", null, ProjectStage.Declared, [], 0, null, default, default, "");

    /// <summary>Whether the project has been declared.</summary>
    public bool Exists => Id.Length > 0;

    /// <summary>What the sources set aside come to.</summary>
    public Money Planned => Money.Sum(Sources.Select(s => s.Amount));

    /// <summary>The key of a project's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        ProjectDeclared f => new Project(f.Id, f.Unit, f.Terms, ProjectStage.Declared, [], 0, null, f.EffectiveOn,
            f.EffectiveOn, f.Summary),
        ProjectFunded f => this with { Sources = [.. Sources, f.Source], LastOn = Later(f) },
        ProjectProgressed f => this with { Stage = ProjectStage.Running, Percent = f.Percent, LastOn = Later(f) },
        ProjectAccepted f => this with
        {
            Stage = f.Result == AcceptanceResult.Failed ? ProjectStage.Running : ProjectStage.Accepted,
            Acceptance = f, LastOn = Later(f),
        },
        ProjectDisclosed f => this with { Stage = ProjectStage.Disclosed, LastOn = Later(f) },
        ProjectCancelled f => this with { Stage = ProjectStage.Cancelled, LastOn = Later(f) },
        _ => throw new ForeignFactException(GetType(), fact),
    };

    private LocalDate Later(IProjectFact fact) => LocalDate.Max(LastOn, fact.EffectiveOn);
}
