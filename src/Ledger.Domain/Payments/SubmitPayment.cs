using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Sends a draft to the approver and keeps its sum against the limit.</summary>
public sealed record SubmitPayment(string Id) : PaymentCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => Document(book) switch
    {
        { Account: { } account, Terms: { } terms } =>
        [
            Stream, account.Stream, .. SpendingChecks.Streams(terms), .. DecisionChecks.Streams(terms.DecisionNo),
        ],
        _ => [Stream],
    };

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => Days(book) is [var day]
        ? [NumberSeries.Voucher(day.Holder, VoucherKind.Transfer, day.Day)]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        Document(book) is { Account: { } account } document
        && book.Read<FundAccount>(account.Stream).Holder is { } holder
            ? [new(holder, document.EffectiveOn)]
            : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = Document(book);
        if (PaymentChecks.AtStep(document, PaymentStep.Draft) is { } early)
        {
            return early;
        }

        var (account, terms, day) = (document.Account!, document.Terms!, document.EffectiveOn);
        return PaymentChecks.Submittable(book, account, terms, day, document.Explanation, document.Reference)
            is { } refusal
            ? refusal
            : Decision.Accept(
                [.. SubmissionFacts.Of(book, stamp, Id, account, terms, document.Explanation, day)]);
    }
}
