using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>
/// Cancels an expenditure in full (红字冲销). The entry stays; a new one with its own voucher names it.
/// </summary>
public sealed record ReverseExpenditure(
    AccountKey Account, VoucherNumber Voucher, LocalDate EffectiveOn, string Reason) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream];

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
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Checks.Reversible(book.Original, Voucher, EffectiveOn),
            Checks.InYear(Account.Year, EffectiveOn),
            Checks.Filled(Reason, "reason", "冲销原因", "reason")) switch
        {
            { } refusal => refusal,
            null when book.Original!.Fact is ExpenditureRecorded spent =>
                Kernel.Decision.Accept(new Written(Account.Stream, new ExpenditureReversed(
                    Account, spent.Holder, spent.Purpose, spent.Payee, spent.Project, spent.Hold,
                    book.Original.Place, Reason, spent.Amount, EffectiveOn,
                    stamp.Voucher(spent.Holder, VoucherKind.Payment, EffectiveOn, spent.Voucher.Evidence),
                    $"冲销 {spent.Voucher}：{spent.Summary}"))),
            null => new EntryUnknown(Voucher.ToString()) { Field = "voucher" },
        };

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;
}
