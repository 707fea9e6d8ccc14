using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Individuals;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>Pays an approved document: the expenditure is booked from its hold, under its decision if it has one.</summary>
public sealed record MakePayment(string Id, LocalDate EffectiveOn) : PaymentCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => Document(book) switch
    {
        { Account: { } account, Terms: { } terms } =>
            [
                Stream, account.Stream, .. IndividualChecks.Streams(terms.Payee),
                .. DecisionChecks.Streams(terms.DecisionNo),
            ],
        _ => [Stream],
    };

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => Document(book).Holder is { } holder
        ? [NumberSeries.Voucher(holder, VoucherKind.Payment, EffectiveOn)]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        Document(book).Holder is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Payer);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = Document(book);
        if (Checks.First(
                PaymentChecks.AtStep(document, PaymentStep.Approved),
                PaymentChecks.NotPreparedBy(stamp.By, document),
                PaymentChecks.NotSignedBy(stamp.By, document),
                PaymentChecks.NotBefore(EffectiveOn, document.LastSignedOn)) is { } early)
        {
            return early;
        }

        var (account, terms) = (document.Account!, document.Terms!);
        if (Checks.First(
                SpendingChecks.Terms(book, account, terms, EffectiveOn),
                DecisionChecks.Stands(book, terms.DecisionNo, document.Need, account.Unit, account.Fund,
                    terms.Purpose, terms.Amount, EffectiveOn, paying: true)) is { } refusal)
        {
            return refusal;
        }

        var holder = document.Holder!.Value;
        var voucher = stamp.Voucher(holder, VoucherKind.Payment, EffectiveOn, terms.Evidence);
        var spent = new ExpenditureRecorded(
            account, holder, terms.Purpose, terms.Payee, terms.Project, terms.DecisionNo, document.Hold,
            terms.Amount, EffectiveOn, voucher, terms.Summary)
        {
            Document = document.Reference,
        };
        return Decision.Accept(
        [
            new Written(Stream, new PaymentMade(
                stamp.By.Id, new VoucherNumber(voucher.Kind, voucher.Year, voucher.Number), EffectiveOn)),
            new Written(account.Stream, spent),
            .. DecisionChecks.Draw(terms.DecisionNo, document.Reference, terms.Amount, EffectiveOn),
        ]);
    }
}
