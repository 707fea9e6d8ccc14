using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Sends a submitted document back to its preparer with the reason; its sum is free again.</summary>
public sealed record ReturnPayment(string Id, string Reason, LocalDate EffectiveOn) : PaymentCommand
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
    public override Access Access(IBook book) => new(UnitIn(book), Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = Document(book);
        return Checks.First(
            PaymentChecks.AtStep(document, PaymentStep.Submitted),
            PaymentChecks.NotPreparedBy(stamp.By, document),
            Checks.Filled(Reason, "reason", "退回原因", "reason"),
            document.Account is { } account ? Checks.InYear(account.Year, EffectiveOn) : null,
            PaymentChecks.NotBefore(EffectiveOn, document.LastSignedOn ?? document.EffectiveOn)) is { } refusal
            ? refusal
            : Decision.Accept(
            [
                new Written(Stream, new PaymentReturned(stamp.By.Id, Reason)),
                .. Release(document, stamp, EffectiveOn, Reason),
                .. PaperChecks.Free(book, document.Terms!.Evidence, document.Account!.Unit, document.Reference),
            ]);
    }
}
