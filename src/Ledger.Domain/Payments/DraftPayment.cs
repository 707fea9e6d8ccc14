using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Prepares a payment document, and submits it for approval in the same breath when asked to.</summary>
/// <param name="Submit">Whether it is submitted at once; a draft keeps nothing and is judged by its form alone.</param>
public sealed record DraftPayment(
    AccountKey Account, SpendingTerms Terms, LocalDate EffectiveOn, bool Submit, string? Explanation = null) : Command
{
    private NumberSeries Series => new(Account.Unit, Payment.Kind, Account.Year.Value);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => Submit
        ?
        [
            Account.Stream, .. SpendingChecks.Streams(Terms), .. DecisionChecks.Streams(Terms.DecisionNo),
        ]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => HolderIn(book) is { } holder
        ? [Series, NumberSeries.Voucher(holder, VoucherKind.Transfer, EffectiveOn)]
        : [Series];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        HolderIn(book) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var id = $"{Account.Unit}-{Account.Year}-{stamp.Number(Series)}";
        if (Judge(book, Payment.Stream(id)) is { } refusal)
        {
            return refusal;
        }

        var drafted = new Written(Payment.Stream(id),
            new PaymentDrafted(id, Account, Terms, Explanation, EffectiveOn, stamp.By.Id));
        return new Decision.Accepted(Submit
            ? [drafted, .. SubmissionFacts.Of(book, stamp, id, Account, Terms, Explanation, EffectiveOn)]
            : [drafted])
        { Id = id };
    }

    private Refusal? Judge(IBook book, string reference) => Submit
        ? PaymentChecks.Submittable(book, Account, Terms, EffectiveOn, Explanation, reference)
        : Checks.First(
            Checks.Known(book, Account.Unit),
            book.FindFund(Account.Fund) is null ? new Funds.FundUnknown(Account.Fund) { Field = "fund" } : null,
            Checks.Positive(Terms.Amount),
            Checks.InYear(Account.Year, EffectiveOn));

    private Holder? HolderIn(IBook book) => Submit ? book.Read<FundAccount>(Account.Stream).Holder : null;
}
