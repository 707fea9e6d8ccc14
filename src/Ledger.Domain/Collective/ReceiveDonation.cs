using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Individuals;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>Records a donation or land compensation, which goes to the common reserve and is no income.</summary>
public sealed record ReceiveDonation(
    CollectiveKey Books, DonationKind Kind, string Donor, Money Amount, LocalDate EffectiveOn, Evidence Evidence,
    string Summary) : CollectiveCommand
{
    /// <inheritdoc />
    protected override string? Party => Donor;

    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Receipt;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
            Checks.Filled(Donor, "donor", "捐赠（补偿）单位", "donor"),
            IndividualChecks.Named(book, Donor, Books.Village, "donor")) is { } refusal
            ? refusal
            : Afforded(book, new DonationReceived(Books,
                new DonationTerms(ChartUses.Reserve(EffectiveOn), Kind, Donor), Amount, EffectiveOn,
                Numbered(stamp, Evidence), Summary));
}
