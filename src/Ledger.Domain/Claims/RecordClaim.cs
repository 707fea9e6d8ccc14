using Ledger.Domain.Kernel;

namespace Ledger.Domain.Claims;

/// <summary>Records a figure said in a report, word for word, to be compared with the book. Nothing is posted.</summary>
public sealed record RecordClaim(ClaimTerms Terms) : Command
{
    private NumberSeries Series => new(Terms.Unit, Claim.Kind, Terms.ReportedOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Terms.Unit, Role.Recorder, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Known(book, Terms.Unit),
                Terms.Scope.Select(unit => Checks.Known(book, unit)).FirstOrDefault(no => no is not null) is { } no
                    ? no with { Field = "scope" }
                    : null,
                Checks.Filled(Terms.Text, "text", "原文", "text"),
                Checks.Filled(Terms.Report, "report", "报告", "report"),
                Checks.Filled(Terms.Measure, "measure", "指标", "measure"),
                Amount(Terms.Amount),
                Terms.Window is { From: { } from, To: { } to } && to < from
                    ? new ClaimRangeInvalid { Field = "window" }
                    : null) is { } refusal)
        {
            return refusal;
        }

        var id = $"claim-{Terms.Unit}-{Terms.ReportedOn.Year}-{stamp.Number(Series)}";
        return new Decision.Accepted([new Written(Claim.Stream(id), new ClaimRecorded(id, Terms))]) { Id = id };
    }

    private static Refusal? Amount(ClaimedAmount said) => said switch
    {
        { Masked: true, Low: null, High: null } => null,
        { Masked: true } => new MaskedClaimWithAmount { Field = "low" },
        { Low: null } => new ClaimWithoutAmount { Field = "low" },
        { Low: { } low, High: var high } when low < Money.Zero || high < low =>
            new ClaimRangeInvalid { Field = "high" },
        _ => null,
    };
}
