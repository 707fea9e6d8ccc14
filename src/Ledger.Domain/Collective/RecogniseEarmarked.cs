using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>Turns an earmarked subsidy, or a part of it, into income once its conditions are met.</summary>
/// <param name="Subsidy">The voucher under which it was received.</param>
public sealed record RecogniseEarmarked(
    CollectiveKey Books, VoucherNumber Subsidy, Money Amount, LocalDate EffectiveOn, Evidence Evidence,
    string Summary) : CollectiveCommand
{
    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Transfer;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var open = book.Read<CollectiveBooks>(Books.Stream).Earmarks.GetValueOrDefault(Subsidy.ToString());
        if (Checks.First(
                CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
                open is null || EffectiveOn < open.Since
                    ? new EarmarkUnknown(Subsidy.ToString(), EffectiveOn) { Field = "subsidy" }
                    : null) is { } refusal)
        {
            return refusal;
        }

        var terms = new RecognitionTerms(ChartUses.Subsidy(EffectiveOn), Subsidy, open!.Tier, open.Earmark);
        return Afforded(book, new EarmarkedRecognised(
            Books, terms, Amount, EffectiveOn, Numbered(stamp, Evidence), Summary));
    }
}
