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

/// <summary>From an amount on, what an expenditure needs before it is paid.</summary>
public sealed record ApprovalThreshold(Money From, string Requires);

/// <summary>The approval thresholds in force from the date on.</summary>
public sealed record ThresholdsSet(
    LocalDate From, string DocumentNo, IReadOnlyList<ApprovalThreshold> Thresholds) : FundFact, IFundRule;

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
