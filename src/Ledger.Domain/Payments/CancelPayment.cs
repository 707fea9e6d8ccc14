using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Ends a document before it is paid; a kept sum is free again.</summary>
public sealed record CancelPayment(string Id, string Reason, LocalDate EffectiveOn) : PaymentCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => Document(book) switch
    {
        { Account: { } account, Terms: { } terms } =>
            [Stream, account.Stream, .. PaperChecks.Streams(terms.Evidence)],
        _ => [Stream],
    };

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => Document(book) is { Hold: not null, Holder: { } holder }
        ? [NumberSeries.Voucher(holder, VoucherKind.Transfer, EffectiveOn)]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        Document(book) is { Hold: not null, Holder: { } holder } ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = Document(book);
        return Checks.First(
            PaymentChecks.AtStep(document, PaymentStep.Draft, PaymentStep.Submitted, PaymentStep.Returned,
                PaymentStep.Approved),
            Checks.Filled(Reason, "reason", "撤销原因", "reason"),
            document is { Hold: not null, Account: { } account } ? Checks.InYear(account.Year, EffectiveOn) : null,
            document.Hold is null
                ? null
                : PaymentChecks.NotBefore(EffectiveOn, document.LastSignedOn ?? document.EffectiveOn)) is { } refusal
            ? refusal
            : Decision.Accept(
            [
                new Written(Stream, new PaymentCancelled(stamp.By.Id, Reason)),
                .. Release(document, stamp, EffectiveOn, Reason),
                .. PaperChecks.Free(book, document.Terms!.Evidence, document.Account!.Unit, document.Reference),
            ]);
    }
}
