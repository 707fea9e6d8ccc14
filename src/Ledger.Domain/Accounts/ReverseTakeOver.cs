using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>Cancels an opening balance in full, while the account still has it.</summary>
public sealed record ReverseTakeOver(
    AccountKey Account, VoucherNumber Voucher, LocalDate EffectiveOn, string Reason) : Command
{
    /// <inheritdoc />
    public override VoucherPlace? Original => new(Account.Stream, Voucher);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => HolderIn(book) is { } holder
        ? [NumberSeries.Voucher(holder, VoucherKind.Transfer, EffectiveOn)]
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
                Checks.InYear(Account.Year, EffectiveOn),
                Checks.Filled(Reason, "reason", "冲销原因", "reason")) is { } refusal)
        {
            return refusal;
        }

        if (book.Original!.Fact is not BalanceTakenOver taken)
        {
            return new EntryUnknown(Voucher.ToString()) { Field = "voucher" };
        }

        var left = book.Read<FundAccount>(Account.Stream).Available.LeastFrom(EffectiveOn);
        return left < taken.Amount
            ? new ExpenditureExceedsAvailable(left, taken.Amount) { Field = "amount" }
            : Kernel.Decision.Accept(new Written(Account.Stream, new TakeOverReversed(
                Account, taken.Holder, taken.From, book.Original.Place, Reason, taken.Amount, EffectiveOn,
                stamp.Voucher(taken.Holder, VoucherKind.Transfer, EffectiveOn, taken.Voucher.Evidence),
                $"冲销 {taken.Voucher}：{taken.Summary}")));
    }

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;
}
