using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Ends a document before it is paid; a kept sum is free again.</summary>
public sealed record CancelPayment(string Id, string Reason, LocalDate EffectiveOn) : LettingGo
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override string Reason { get; init; } = Reason;

    /// <inheritdoc />
    public override LocalDate EffectiveOn { get; init; } = EffectiveOn;

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
            : Free(book, stamp, document, new PaymentCancelled(stamp.By.Id, Reason));
    }
}
