using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>Approves a correction; with the last person needed, its vouchers are booked.</summary>
public sealed record ApproveCorrection(AccountKey Account, VoucherNumber Voucher, LocalDate EffectiveOn)
    : CorrectionCommand
{
    /// <inheritdoc />
    public override AccountKey Account { get; init; } = Account;

    /// <inheritdoc />
    public override VoucherNumber Voucher { get; init; } = Voucher;

    /// <inheritdoc />
    public override VoucherPlace? Original => new(Account.Stream, Voucher);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => Plan(book) is { } plan ? plan.Streams(book) : [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        Plan(book) is { } plan && IsLast(Case(book)) ? plan.Numbers(book) : [];

    /// <inheritdoc />
    public override int Draws(IBook book, NumberSeries series) => Plan(book)?.Draws(series) ?? 1;

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        book.Original?.Fact is ExpenditureRecorded spent ? [new(spent.Holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var found = Case(book);
        if (Checks.First(
                Waits(found),
                NotProposedBy(stamp.By, found),
                found.Signers.Contains(stamp.By.Id) ? new CorrectionSignedAlready() : null,
                (found.LastSignedOn ?? found.Proposal?.EffectiveOn) is { } earlier && EffectiveOn < earlier
                    ? new StepBeforeEarlier(earlier) { Field = "effectiveOn" }
                    : null,
                Plan(book)?.Refuse(book)) is { } refusal)
        {
            return refusal;
        }

        return IsLast(found)
            ? Decision.Accept([.. Plan(book)!.Book(book, stamp, stamp.By.Id)])
            : Decision.Accept(new Written(Stream, new CorrectionSigned(stamp.By.Id, EffectiveOn)));
    }

    private static bool IsLast(CorrectionCase found) => found.Signers.Count + 1 >= (found.Proposal?.Signers ?? 1);

    private CorrectionPlan? Plan(IBook book) => Case(book).Proposal is { } p
        ? new(Account, Voucher, p.New, p.Form == CorrectionForm.Difference, EffectiveOn, p.Reason)
        : null;
}
