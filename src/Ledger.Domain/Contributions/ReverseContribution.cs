using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contributions;

/// <summary>Cancels a contribution in full: cash while the account still has it, goods by the negated booking.</summary>
public sealed record ReverseContribution(string Id, LocalDate EffectiveOn, string Reason) : Command
{
    private string Stream => Contribution.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
        RecordIn(book) is { } record ? [Stream, Account(record).Stream] : [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        RecordIn(book) is { Terms.Total: not null } record
            ? [NumberSeries.Voucher(record.Holder, Booking(record), EffectiveOn)]
            : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        RecordIn(book) is { } record ? [new(record.Holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(RecordIn(book)?.Terms.Recipient ?? Id, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (RecordIn(book) is not { } record)
        {
            return new ContributionUnknown(Id);
        }

        return Checks.First(
            book.Read<Contribution>(Stream).IsReversed ? new ContributionAlreadyReversed(Id) : null,
            EffectiveOn < record.EffectiveOn
                ? new ReversalBeforeEntry(record.EffectiveOn) { Field = "effectiveOn" }
                : null,
            Checks.InYear(FiscalYear.Of(record.EffectiveOn), EffectiveOn),
            Checks.Filled(Reason, "reason", "冲销原因", "reason"),
            StillThere(book, record)) is { } refusal
            ? refusal
            : Decision.Accept([
                new Written(Stream, new ContributionReversed(Id, Reason, EffectiveOn)),
                .. Undone(book, stamp, record)]);
    }

    private IEnumerable<Written> Undone(IBook book, Stamp stamp, ContributionRecorded record)
    {
        if (record.Terms.Total is null)
        {
            return [];
        }

        var voucher = stamp.Voucher(record.Holder, Booking(record), EffectiveOn, record.Evidence);
        var summary = $"冲销 {Id}：{record.Summary}";
        var contribution = book.Read<Contribution>(Stream);
        return contribution is { Goods: { } goods, GoodsAt: { } at }
            ? [new Written(Stream, new InKindReversed(Id, goods.Holder, goods.Recipient, goods.Givers, goods.Project,
                new FactPlace(Stream, at), Reason, goods.Amount, EffectiveOn, voucher, summary))]
            : Contribution.Bookings(record.Terms).Select(b => new Written(Account(record).Stream,
                new ContributionTakenBack(Account(record), record.Holder, Id, b.Contributor, Reason, b.Amount,
                    EffectiveOn, voucher, summary)));
    }

    private ContributionAlreadySpent? StillThere(IBook book, ContributionRecorded record)
    {
        var left = book.Read<FundAccount>(Account(record).Stream).Available.LeastFrom(EffectiveOn);
        return record.Terms is { Kind: ContributionKind.Cash, Total: { } total } && left < total
            ? new ContributionAlreadySpent(left, total)
            : null;
    }

    private ContributionRecorded? RecordIn(IBook book) => book.Read<Contribution>(Stream).Record;

    private static AccountKey Account(ContributionRecorded record) =>
        Contribution.Account(record.Terms.Recipient, record.EffectiveOn);

    private static VoucherKind Booking(ContributionRecorded record) =>
        record.Terms.Kind == ContributionKind.Cash ? VoucherKind.Receipt : VoucherKind.Transfer;
}
