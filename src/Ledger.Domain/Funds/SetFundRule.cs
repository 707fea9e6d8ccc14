using Ledger.Domain.Kernel;

namespace Ledger.Domain.Funds;

/// <summary>Sets a rule of a fund from a date on; the rule before it stays in force for the days before.</summary>
public sealed record SetFundRule(string Fund, IFundRule Rule) : Command
{
    private string Stream => Funds.Fund.Stream(Fund);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Units.Root ?? "", Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
            book.Read<Fund>(Stream).Exists ? null : new FundUnknown(Fund) { Field = "fund" },
            Checks.Filled(Rule.DocumentNo, "rule.documentNo", "依据文号", "document number"),
            Judge(Rule)) is { } refusal
        ? refusal
        : Decision.Accept(new Written(Stream, Rule));

    private static Refusal? Judge(IFundRule rule) => rule switch
    {
        PurposesSet r => Contradiction(r),
        StandardSet { AtLeast: { IsPositive: false } } => new AmountNotPositive { Field = "rule.atLeast" },
        DuesRatiosSet r => r.Ratios.Any(IsBeyondWhole) ? new RatioBeyondWhole { Field = "rule.ratios" } : null,
        IncomeBandsSet r => IsUnclear(r) ? new IncomeBandsUnclear { Field = "rule.bands" } : null,
        ThresholdsSet r => r.Thresholds.FirstOrDefault(IsUnclear) is { } t
            ? new ThresholdUnclear(t.Requires) { Field = "rule.thresholds" }
            : null,
        _ => null,
    };

    private static bool IsUnclear(ApprovalThreshold threshold) =>
        !ApprovalThreshold.Words.Contains(threshold.Requires)
        || threshold.From < Money.Zero
        || threshold.Signers is < 1 or > 9
        || (threshold.Requires == ApprovalThreshold.JointSignature && threshold.Signers is < 2)
        || threshold.QuorumBasisPoints is < 0 or > DuesRatio.Whole
        || threshold.VoteBasisPoints is < 0 or > DuesRatio.Whole;

    private static bool IsUnclear(IncomeBandsSet rule) =>
        rule.Measure is not (IncomeBandsSet.OfTotal or IncomeBandsSet.OfOperating)
        || rule.Bands.Count == 0
        || rule.Bands.Any(b => b.AtLeast < Money.Zero)
        || rule.Bands.Select(b => b.AtLeast).Distinct().Count() < rule.Bands.Count
        || rule.Bands.Select(b => b.Code).Distinct().Count() < rule.Bands.Count;

    private static PurposeBothWays? Contradiction(PurposesSet rule) =>
        rule.Forbidden.Select(f => f.Purpose.Code).Intersect(rule.Allowed.Select(p => p.Code)).FirstOrDefault()
            is { } purpose ? new PurposeBothWays(purpose) { Field = "rule.forbidden" } : null;

    private static bool IsBeyondWhole(DuesRatio ratio) =>
        ratio.RemitBasisPoints is < 0 or > DuesRatio.Whole || ratio.ReturnBasisPoints is < 0 or > DuesRatio.Whole;
}
