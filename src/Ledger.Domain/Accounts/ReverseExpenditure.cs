using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>
/// Cancels an expenditure in full (红字冲销). The entry stays; a new one with its own voucher names it.
/// </summary>
public sealed record ReverseExpenditure(
    AccountKey Account, VoucherNumber Voucher, LocalDate EffectiveOn, string Reason) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
    [
        Account.Stream, CorrectionCase.Stream(Account, Voucher),
        .. book.Original is { Fact: var fact } ? PaperChecks.Streams(fact.Voucher.Evidence) : [],
        .. DecisionChecks.Streams((book.Original?.Fact as ExpenditureRecorded)?.Decision),
    ];

    /// <inheritdoc />
    public override VoucherPlace? Original => new(Account.Stream, Voucher);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => HolderIn(book) is { } holder
        ? [NumberSeries.Voucher(holder, VoucherKind.Payment, EffectiveOn)]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        HolderIn(book) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Reversible(book.Original, Voucher, EffectiveOn),
                book.Read<CorrectionCase>(CorrectionCase.Stream(Account, Voucher)).IsOpenOrBooked
                    ? new EntryInCorrection(Voucher.ToString()) { Field = "voucher" }
                    : null,
                Checks.InYear(Account.Year, EffectiveOn),
                Checks.Filled(Reason, "reason", "冲销原因", "reason"),
                book.Original?.Fact switch
                {
                    ExpenditureRecorded { Document: { } document } =>
                        new EntryWasApproved(Voucher.ToString(), document) { Field = "voucher" },
                    ExpenditureRecorded => null,
                    _ => new EntryUnknown(Voucher.ToString()) { Field = "voucher" },
                }) is { } refusal)
        {
            return refusal;
        }

        var spent = (ExpenditureRecorded)book.Original!.Fact;
        return Kernel.Decision.Accept(
        [
            new Written(Account.Stream, new ExpenditureReversed(
                Account, spent.Holder, spent.Purpose, spent.Payee, spent.Project, spent.Hold,
                book.Original.Place, Reason, spent.Amount, EffectiveOn,
                stamp.Voucher(spent.Holder, VoucherKind.Payment, EffectiveOn, spent.Voucher.Evidence),
                $"冲销 {spent.Voucher}：{spent.Summary}")),
            .. PaperChecks.Free(book, spent.Voucher.Evidence, Account.Unit, SpendingChecks.PaperUser(spent)),
            .. DrawnUnder(book, spent)
                ? DecisionChecks.GiveBack(spent.Decision, SpendingChecks.PaperUser(spent), spent.Amount, EffectiveOn)
                : [],
        ]);
    }

    /// <summary>A correction below the thresholds may have put the entry under a decision of this ledger.</summary>
    private static bool DrawnUnder(IBook book, ExpenditureRecorded spent) =>
        DecisionChecks.Streams(spent.Decision).Any(s => book.Read<DecisionRecord>(s).Exists) && spent.Corrects is not null;

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;
}
