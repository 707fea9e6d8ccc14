using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Funds;

/// <summary>A typed purpose of spending (支出用途): free text alone never decides whether money may be spent.</summary>
/// <param name="Code">Stable code, as in <c>member-training</c>.</param>
/// <param name="Zh">The name in Chinese.</param>
/// <param name="En">The name in English.</param>
public sealed record Purpose(string Code, string Zh, string En);

/// <summary>A purpose that a fund forbids, with the clause that forbids it (负面清单).</summary>
public sealed record ForbiddenPurpose(Purpose Purpose, string Clause);

/// <summary>Whether a standard is meant per fund or over several funds together.</summary>
public enum StandardScope
{
    /// <summary>Each fund must reach it by itself.</summary>
    Each,

    /// <summary>The funds together must reach it.</summary>
    Joint,

    /// <summary>The document does not say; no verdict is given.</summary>
    Unknown,
}

/// <summary>What happens to money unspent at year end.</summary>
public enum CarryOverKind
{
    /// <summary>Goes on for the same use for the years given, then is taken back (结转两年收回).</summary>
    SameUse,

    /// <summary>Is taken back at year end.</summary>
    ClawBack,

    /// <summary>Stays free.</summary>
    Free,
}

/// <summary>A fact about a fund. Each rule takes effect on a date under a document (文号); none is ever edited.</summary>
public abstract record FundFact : IFact
{
    private protected FundFact()
    {
    }
}

/// <summary>A rule of a fund.</summary>
public interface IFundRule : IFact
{
    /// <summary>The first day it is in force.</summary>
    LocalDate From { get; }

    /// <summary>The document (文号) that orders it.</summary>
    string DocumentNo { get; }
}

/// <summary>The fund exists.</summary>
public sealed record FundEstablished(
    string Code, string NameZh, string NameEn, HolderKind Holder, LocalDate From) : FundFact;

/// <summary>What the fund may and may not be spent on from the date on.</summary>
public sealed record PurposesSet(
    LocalDate From, string DocumentNo, IReadOnlyList<Purpose> Allowed,
    IReadOnlyList<ForbiddenPurpose> Forbidden) : FundFact, IFundRule;

/// <summary>
/// The funding standard: not less than the amount per community and year. A masked amount is null, never zero.
/// </summary>
public sealed record StandardSet(
    LocalDate From, string DocumentNo, UnitKind? UnitKind, Money? AtLeast, StandardScope Scope,
    IReadOnlyList<string> JointFunds) : FundFact, IFundRule;

/// <summary>How unspent money is treated, and after how many months without movement it counts as idle.</summary>
public sealed record CarryOverSet(
    LocalDate From, string DocumentNo, CarryOverKind Rule, int Years, int IdleMonths, int HeldBackDays) : FundFact, IFundRule;

/// <summary>From an amount on, what a payment needs before it is made.</summary>
/// <param name="Requires">One of the words below.</param>
public sealed record ApprovalThreshold(Money From, string Requires)
{
    /// <summary>A second person approves (复核).</summary>
    public const string SecondPerson = "second-person";

    /// <summary>Several persons sign together (联签).</summary>
    public const string JointSignature = "joint-signature";

    /// <summary>A decision record stands behind it (四议两公开, 一征三议两公开).</summary>
    public const string DecisionRecord = "decision-record";

    /// <summary>The decision is filed with the authority above (备案).</summary>
    public const string Filing = "filing";

    /// <summary>Every word.</summary>
    public static readonly IReadOnlyList<string> Words = [SecondPerson, JointSignature, DecisionRecord, Filing];

    /// <summary>How many sign together; two when the rule does not say. Only for joint signatures.</summary>
    public int? Signers { get; init; }

    /// <summary>The share of those entitled who must be present, in basis points; null for the law's own.</summary>
    public int? QuorumBasisPoints { get; init; }

    /// <summary>The share of those present who must agree, in basis points; null for more than half.</summary>
    public int? VoteBasisPoints { get; init; }

    /// <summary>The text of the rule, quoted to those it stops.</summary>
    public string? Clause { get; init; }

    /// <summary>Whether it speaks of allocations (资金安排); null for expenditures.</summary>
    public bool? OnAllocations { get; init; }
}

/// <summary>The approval thresholds in force from the date on.</summary>
public sealed record ThresholdsSet(
    LocalDate From, string DocumentNo, IReadOnlyList<ApprovalThreshold> Thresholds) : FundFact, IFundRule
{
    /// <summary>Within how many days a document that waits must be dealt with; null when the rule does not say.</summary>
    public int? WithinDays { get; init; }
}

/// <summary>A ratio in basis points of one hundredth of a percent; null when the document masks it.</summary>
/// <param name="Class">The class of party organisation it applies to, or null for all.</param>
/// <param name="RemitBasisPoints">Share of the dues collected that is remitted upward.</param>
/// <param name="ReturnBasisPoints">Share of the dues remitted that is returned.</param>
public sealed record DuesRatio(PartyOrgClass? Class, int? RemitBasisPoints, int? ReturnBasisPoints)
{
    /// <summary>The whole, in basis points.</summary>
    public const int Whole = 10_000;
}

/// <summary>The ratios of dues in force from the date on.</summary>
public sealed record DuesRatiosSet(
    LocalDate From, string DocumentNo, IReadOnlyList<DuesRatio> Ratios) : FundFact, IFundRule;

/// <summary>A band of village income (空壳村, 薄弱村, 强村 …) from an amount on.</summary>
public sealed record IncomeBand(string Code, string Zh, string En, Money AtLeast);

/// <summary>The income bands in force from the date on, and the measure they speak of.</summary>
public sealed record IncomeBandsSet(
    LocalDate From, string DocumentNo, string Measure, IReadOnlyList<IncomeBand> Bands) : FundFact, IFundRule
{
    /// <summary>The bands speak of all income (总收入).</summary>
    public const string OfTotal = "total";

    /// <summary>The bands speak of operating revenue (经营性收入).</summary>
    public const string OfOperating = "operating";
}

/// <summary>When the fund's figures must be made public from the date on.</summary>
public sealed record DisclosureSet(
    LocalDate From, string DocumentNo, bool Monthly, int DaysAfterPeriod, Money MajorItemFrom) : FundFact, IFundRule;

/// <summary>The papers an expenditure must bring from an amount on.</summary>
/// <param name="Purpose">The purpose it speaks of, or null for all.</param>
/// <param name="NeedsDocumentNo">Whether the number of the source document must be given.</param>
/// <param name="NeedsInvoice">Whether an invoice must be named by code and number.</param>
/// <param name="Attachments">How many files must be attached.</param>
/// <param name="Clause">The text of the rule, quoted to those it stops.</param>
public sealed record EvidenceRule(
    string? Purpose, Money From, bool NeedsDocumentNo, bool NeedsInvoice, int Attachments, string Clause);

/// <summary>
/// What must be attached from the date on; and whether a paper used before is refused, or accepted with an explanation
/// that is recorded (电子会计凭证 一票一报).
/// </summary>
public sealed record EvidenceSet(
    LocalDate From, string DocumentNo, IReadOnlyList<EvidenceRule> Rules, bool RepeatsExplained) : FundFact, IFundRule;
