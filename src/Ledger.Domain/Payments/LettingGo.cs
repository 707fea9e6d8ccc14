using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>A step after which a document keeps nothing: its hold and its papers are free again.</summary>
public abstract record LettingGo : PaymentCommand
{
    /// <summary>Why.</summary>
    public abstract string Reason { get; init; }

    /// <summary>The day from which the sum is free.</summary>
    public abstract LocalDate EffectiveOn { get; init; }

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

    /// <summary>The step's own fact, and those that free what the document keeps.</summary>
    protected Decision Free(IBook book, Stamp stamp, Payment document, IPaymentFact step) => Decision.Accept(
    [
        new Written(Stream, step),
        .. Release(document, stamp, EffectiveOn, Reason),
        .. PaperChecks.Free(book, document.Terms!.Evidence, document.Account!.Unit, document.Reference),
    ]);
}
