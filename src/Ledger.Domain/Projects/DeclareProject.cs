using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Puts a project of a unit forward (申报). Entries name it by the id given here.</summary>
public sealed record DeclareProject(
    string Unit, ProjectTerms Terms, LocalDate EffectiveOn, Evidence Evidence, string Summary) : Command
{
    private NumberSeries Series => new(Unit, Project.Kind, EffectiveOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Existing(book, Unit, EffectiveOn),
                EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
                Checks.Filled(Terms.NameZh, "nameZh", "项目名称", "name"),
                Checks.Filled(Terms.Goal, "goal", "项目目标", "goal"),
                Checks.Filled(Terms.Lead, "lead", "负责人", "lead"),
                Terms.Budget is { IsPositive: false } ? new AmountNotPositive { Field = "budget" } : null,
                Checks.Filled(Summary, "summary", "摘要", "summary")) is { } refusal)
        {
            return refusal;
        }

        var id = $"pj-{Unit}-{EffectiveOn.Year}-{stamp.Number(Series)}";
        return new Decision.Accepted([new Written(Project.Stream(id),
            new ProjectDeclared(id, Unit, Terms, EffectiveOn, Evidence, Summary))]) { Id = id };
    }
}
