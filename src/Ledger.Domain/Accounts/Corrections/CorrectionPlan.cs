using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>
/// A correction thought through: its form, what it needs and what it draws on. The same for a correction booked at once
/// and for one that waits for approval.
/// </summary>
/// <param name="Right">What is right; null when there should be no entry.</param>
/// <param name="ByDifference">Whether only the difference of the amounts is booked.</param>
/// <param name="Day">The business date of the correcting vouchers.</param>
internal sealed record CorrectionPlan(
    AccountKey Account, VoucherNumber Voucher, SpendingTerms? Right, bool ByDifference, LocalDate Day, string Reason)
{
    /// <summary>The account the correcting vouchers are booked to: the same, or that of the open year.</summary>
    public AccountKey Target => Account with { Year = FiscalYear.Of(Day) };

    public string Case => CorrectionCase.Stream(Account, Voucher);

    public CorrectionForm Form => Target != Account ? CorrectionForm.EarlierYear
        : Right is null ? CorrectionForm.Cancellation
        : ByDifference ? CorrectionForm.Difference
        : CorrectionForm.RedAndNew;

    /// <summary>How many vouchers of kind 付 are written.</summary>
    public int PaymentVouchers => Form == CorrectionForm.RedAndNew ? 2 : 1;

    public IReadOnlyList<string> Streams(IBook book)
    {
        var spent = book.Original?.Fact as ExpenditureRecorded;
        return
        [
            Case, Account.Stream, Target.Stream,
            .. spent is null ? [] : PaperChecks.Streams(spent.Voucher.Evidence),
            .. DecisionChecks.Streams(spent?.Decision),
            .. Right is null ? [] : SpendingChecks.Streams(Right),
            .. DecisionChecks.Streams(Right?.DecisionNo),
        ];
    }

    public IReadOnlyList<NumberSeries> Numbers(IBook book) => book.Original?.Fact switch
    {
        ExpenditureRecorded { Hold: not null } spent when IsRed =>
        [
            NumberSeries.Voucher(spent.Holder, VoucherKind.Payment, Day),
            NumberSeries.Voucher(spent.Holder, VoucherKind.Transfer, Day),
        ],
        ExpenditureRecorded spent => [NumberSeries.Voucher(spent.Holder, VoucherKind.Payment, Day)],
        _ => [],
    };

    public int Draws(NumberSeries series) =>
        series.Kind == Kernel.Voucher.Letter(VoucherKind.Payment).ToString() ? PaymentVouchers : 1;

    /// <summary>Whether the entry itself is cancelled.</summary>
    public bool IsRed => Form is CorrectionForm.RedAndNew or CorrectionForm.Cancellation;

    /// <summary>What the thresholds ask of the right entry, or null.</summary>
    public ApprovalNeed? NeedOf(IBook book, Money amount) =>
        book.FindFund(Account.Fund)?.NeedFor(amount, Day);

    /// <summary>How many others must approve: none when neither the wrong nor the right entry needs approval.</summary>
    public int Signers(IBook book, ExpenditureRecorded spent)
    {
        var greater = Right is { Amount: var amount } && amount > spent.Amount ? amount : spent.Amount;
        return NeedOf(book, greater)?.Signers ?? (spent.Document is null ? 0 : 1);
    }
}
