using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>A stage and the day it was taken.</summary>
public sealed record StageTaken(DecisionStage Stage, LocalDate On);

/// <summary>Who came and how they voted.</summary>
/// <param name="Due">应到: how many are entitled to vote.</param>
/// <param name="Present">实到: how many were there.</param>
public sealed record Ballot(int Due, int Present, int For, int Against, int Abstained);

/// <summary>What was decided, by whom and up to which amount.</summary>
/// <param name="Purpose">The typed purpose of the fund, or null when it covers all of them.</param>
/// <param name="Ceiling">The most that may be paid under it.</param>
/// <param name="Minutes">SHA-256 of the scanned minutes (会议记录).</param>
public sealed record DecisionTerms(
    DecisionProcedure Procedure, string Title, string Fund, string? Purpose, Money Ceiling,
    IReadOnlyList<StageTaken> Stages, Ballot Ballot, string Minutes);

/// <summary>A fact about a decision record (决议).</summary>
public interface IDecisionFact : IFact;

/// <summary>A decision was recorded with its stages, votes and minutes.</summary>
/// <param name="Id">Unit, year and running number: <c>990101001001-2026-1</c>.</param>
/// <param name="EffectiveOn">The day of the resolution.</param>
public sealed record DecisionRecorded(
    string Id, string Unit, DecisionTerms Terms, LocalDate EffectiveOn, string RecordedBy) : IDecisionFact;

/// <summary>The decision was made public, or afterwards its result.</summary>
/// <param name="Round">1 for the decision (决议公开), 2 for the result (实施结果公开).</param>
/// <param name="Place">Where it was posted.</param>
public sealed record DecisionPublished(int Round, string Place, LocalDate EffectiveOn) : IDecisionFact;

/// <summary>The decision was filed with the authority above (备案).</summary>
public sealed record DecisionFiled(string FilingNo, LocalDate EffectiveOn) : IDecisionFact;

/// <summary>Money was paid under the decision.</summary>
/// <param name="Document">The payment or allocation document.</param>
public sealed record DecisionDrawn(string Document, Money Amount, LocalDate EffectiveOn) : IDecisionFact;

/// <summary>A payment under the decision was undone.</summary>
public sealed record DecisionGivenBack(string Document, Money Amount, LocalDate EffectiveOn) : IDecisionFact;

/// <summary>The decision was taken out of use before anything was paid under it.</summary>
public sealed record DecisionRevoked(string RevokedBy, string Reason) : IDecisionFact;
