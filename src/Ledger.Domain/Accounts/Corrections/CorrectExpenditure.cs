using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>
/// Corrects an expenditure as one case: reversal and right entry are booked together, at once or, when the wrong or the
/// right entry needs approval, once others have approved.
/// </summary>
/// <param name="Right">What is right; null when there should be no entry.</param>
/// <param name="ByDifference">Whether only the difference of the amounts is booked.</param>
public sealed record CorrectExpenditure(
    AccountKey Account, VoucherNumber Voucher, SpendingTerms? Right, bool ByDifference, LocalDate EffectiveOn,
    string Reason) : Command
{
    private CorrectionPlan Plan => new(Account, Voucher, Right, ByDifference, EffectiveOn, Reason);

    /// <inheritdoc />
    public override VoucherPlace? Original => new(Account.Stream, Voucher);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => Plan.Streams(book);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        book.Original?.Fact is ExpenditureRecorded spent && Plan.Signers(book, spent) == 0 ? Plan.Numbers(book) : [];

    /// <inheritdoc />
    public override int Draws(IBook book, NumberSeries series) => Plan.Draws(series);

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        book.Original?.Fact is ExpenditureRecorded spent ? [new(spent.Holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Known(book, Account.Unit),
                book.Read<CorrectionCase>(Plan.Case).IsOpenOrBooked
                    ? new EntryInCorrection(Voucher.ToString()) { Field = "voucher" }
                    : null,
                Plan.Refuse(book)) is { } refusal)
        {
            return refusal;
        }

        var (place, spent) = (book.Original!.Place, (ExpenditureRecorded)book.Original.Fact);
        var signers = Plan.Signers(book, spent);
        var proposed = new Written(Plan.Case, new CorrectionProposed(
            Account, Voucher, place, spent.EffectiveOn, SpendingTerms.Of(spent), Right, Plan.Form, spent.Document,
            signers, Reason, EffectiveOn, stamp.By.Id));
        return new Decision.Accepted(signers == 0 ? [proposed, .. Plan.Book(book, stamp, null)] : [proposed])
        {
            Id = Plan.Case,
        };
    }
}
