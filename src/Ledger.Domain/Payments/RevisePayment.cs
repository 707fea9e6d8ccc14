using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Rewrites a draft or a returned document; it must be submitted again.</summary>
public sealed record RevisePayment(
    string Id, SpendingTerms Terms, LocalDate EffectiveOn, string? Explanation = null) : PaymentCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = Document(book);
        return Checks.First(
            PaymentChecks.AtStep(document, PaymentStep.Draft, PaymentStep.Returned),
            Checks.Positive(Terms.Amount),
            document.Account is { } account ? Checks.InYear(account.Year, EffectiveOn) : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new PaymentRevised(Terms, Explanation, EffectiveOn, stamp.By.Id)));
    }
}
