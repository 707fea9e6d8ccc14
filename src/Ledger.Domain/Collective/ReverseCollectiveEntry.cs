using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>
/// Cancels an entry of a village's books in full (红字冲销), whatever it was. What came in can be cancelled only while
/// it is still there.
/// </summary>
public sealed record ReverseCollectiveEntry(
    CollectiveKey Books, VoucherNumber Voucher, LocalDate EffectiveOn, string Reason) : CollectiveCommand
{
    /// <inheritdoc />
    public override VoucherPlace? Original => new(Books.Stream, Voucher);

    /// <inheritdoc />
    protected override VoucherKind Booking => Voucher.Kind;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Checks.Reversible(book.Original, Voucher, EffectiveOn),
            Checks.InYear(Books.Year, EffectiveOn),
            Checks.Filled(Reason, "reason", "冲销原因", "reason")) switch
        {
            { } refusal => refusal,
            null when Cancelling(book.Original!, stamp) is { } reversal => Afforded(book, reversal),
            null => new EntryUnknown(Voucher.ToString()) { Field = "voucher" },
        };

    private ICollectiveFact? Cancelling(RecordedEntry entry, Stamp stamp)
    {
        var (place, summary) = (entry.Place, $"冲销 {entry.Fact.Voucher}：{entry.Fact.Summary}");
        var (amount, voucher) = (entry.Fact.Amount, Numbered(stamp, entry.Fact.Voucher.Evidence));
        return entry.Fact switch
        {
            CollectiveOpened f => new CollectiveOpeningReversed(Books, f.Available, f.Reserve, f.Undistributed, place,
                Reason, amount, EffectiveOn, voucher, summary),
            IncomeRecorded f => new IncomeReversed(
                Books, f.Terms, place, Reason, amount, EffectiveOn, voucher, summary),
            CostRecorded f => new CostReversed(Books, f.Terms, place, Reason, amount, EffectiveOn, voucher, summary),
            SubsidyReceived f => new SubsidyReversed(
                Books, Voucher, f.Terms, place, Reason, amount, EffectiveOn, voucher, summary),
            EarmarkedRecognised f => new EarmarkedRecognitionReversed(
                Books, f.Terms, place, Reason, amount, EffectiveOn, voucher, summary),
            DonationReceived f => new DonationReversed(
                Books, f.Terms, place, Reason, amount, EffectiveOn, voucher, summary),
            ReserveReleased f => new ReserveReleaseReversed(
                Books, f.DecisionNo, place, Reason, amount, EffectiveOn, voucher, summary),
            DistributionPaid f => new DistributionPaymentReversed(
                Books, f.Use, place, Reason, amount, EffectiveOn, voucher, summary),
            _ => null,
        };
    }
}
