using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>Sets a source aside for a project: a fund's year, or money of partners that is not ours.</summary>
public sealed record FundProject(
    string Id, string? Fund, FiscalYear Year, Money Amount, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : ProjectCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Step(book, stamp, ProjectStage.Declared, ProjectStage.Running),
            Fund is { } fund && book.FindFund(fund) is null ? new FundUnknown(fund) { Field = "fund" } : null,
            Checks.Positive(Amount),
            Checks.Filled(Summary, "summary", "摘要", "summary")) is { } refusal
            ? refusal
            : Accept(new ProjectFunded(new ProjectSource(Fund, Year, Amount), EffectiveOn, Evidence, Summary));
}
