using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>Records a subsidy from a tier of government: owed while it is earmarked, else income at once.</summary>
/// <param name="Earmark">What it must be used for, or null for a general subsidy.</param>
public sealed record ReceiveSubsidy(
    CollectiveKey Books, FundingTier Tier, string? Earmark, Money Amount, LocalDate EffectiveOn, Evidence Evidence,
    string Summary) : CollectiveCommand
{
    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Receipt;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
            Checks.Filled(Evidence.DocumentNo, "evidence.documentNo", "补助文号", "document number of the grant"),
            Earmark is null ? null : Checks.Filled(Earmark, "earmark", "专项用途", "earmark")) is { } refusal
            ? refusal
            : Afforded(book, new SubsidyReceived(Books, new SubsidyTerms(Account, Tier, Earmark), Amount, EffectiveOn,
                Numbered(stamp, Evidence), Summary));

    private ChartCode Account =>
        Earmark is null ? ChartUses.Subsidy(EffectiveOn) : ChartUses.EarmarkedPayable(EffectiveOn);
}
