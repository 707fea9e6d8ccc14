using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Approves a document, or adds one signature to it while more persons must sign (联签).</summary>
public sealed record ApprovePayment(string Id, LocalDate EffectiveOn) : PaymentCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        Document(book).Holder is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = Document(book);
        return Refuse(document, stamp.By, EffectiveOn) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, Fact(document, stamp.By, EffectiveOn)));
    }

    /// <summary>The refusal that a signature meets, or null.</summary>
    internal static Refusal? Refuse(Payment document, Actor by, LocalDate day) => Checks.First(
        PaymentChecks.AtStep(document, PaymentStep.Submitted),
        PaymentChecks.NotPreparedBy(by, document),
        document.Signers.Contains(by.Id) ? new SignedAlready() : null,
        PaymentChecks.NotBefore(day, document.EffectiveOn));

    /// <summary>The fact of a signature: the last one approves.</summary>
    internal static IPaymentFact Fact(Payment document, Actor by, LocalDate day) =>
        document.Signers.Count + 1 < document.SignersNeeded
            ? new PaymentSigned(by.Id, day)
            : new PaymentApproved(by.Id, day);
}
