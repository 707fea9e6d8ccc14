using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Projects;

/// <summary>What a project is.</summary>
/// <param name="NameZh">What it is called.</param>
/// <param name="Goal">What it is to bring, in words that residents read.</param>
/// <param name="Budget">What it may cost in all; null when not stated.</param>
/// <param name="Lead">The person or body that leads it.</param>
public sealed record ProjectTerms(string NameZh, string? NameEn, string Goal, Money? Budget, string Lead);

/// <summary>A source that a project counts on: a fund's year, or outside money.</summary>
/// <param name="Fund">The fund, or null for money of partners that is not ours.</param>
/// <param name="Year">The fiscal year of the fund.</param>
public sealed record ProjectSource(string? Fund, FiscalYear Year, Money Amount);

/// <summary>How a project was found when it was accepted (验收).</summary>
public enum AcceptanceResult
{
    /// <summary>合格.</summary>
    Passed,

    /// <summary>整改后合格.</summary>
    PassedAfterMending,

    /// <summary>不合格.</summary>
    Failed,
}

/// <summary>A fact about a project. Nothing is posted: money names the project on its own entries.</summary>
public interface IProjectFact : IFact
{
    /// <summary>The day it happened.</summary>
    LocalDate EffectiveOn { get; }
}

/// <summary>A project was put forward (申报).</summary>
public sealed record ProjectDeclared(
    string Id, string Unit, ProjectTerms Terms, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : IProjectFact;

/// <summary>A source was set aside for the project; several funds may feed one project.</summary>
public sealed record ProjectFunded(
    ProjectSource Source, LocalDate EffectiveOn, Evidence Evidence, string Summary) : IProjectFact;

/// <summary>How far the project has come (推进).</summary>
/// <param name="Percent">Done, in whole percent.</param>
public sealed record ProjectProgressed(int Percent, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : IProjectFact;

/// <summary>The project was examined (验收).</summary>
/// <param name="AcceptedBy">Who examined it, in words: persons or bodies.</param>
public sealed record ProjectAccepted(
    AcceptanceResult Result, string AcceptedBy, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : IProjectFact;

/// <summary>The result and the use of the money were made public (公示).</summary>
public sealed record ProjectDisclosed(LocalDate EffectiveOn, Evidence Evidence, string Summary) : IProjectFact;

/// <summary>The project was given up; money spent on it stays where it is.</summary>
public sealed record ProjectCancelled(LocalDate EffectiveOn, string Reason) : IProjectFact;
