using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Sends a submitted document back to its preparer with the reason; its sum is free again.</summary>
public sealed record ReturnPayment(string Id, string Reason, LocalDate EffectiveOn) : LettingGo
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override string Reason { get; init; } = Reason;

    /// <inheritdoc />
    public override LocalDate EffectiveOn { get; init; } = EffectiveOn;

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
            : Free(book, stamp, document, new PaymentReturned(stamp.By.Id, Reason));
    }
}
