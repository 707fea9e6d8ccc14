using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>
/// The receiving unit confirms that its line has arrived; only then may it be spent. A payment of December may arrive
/// in the year after: it is booked to its own year and falls at once under the fund's rule for that year's end.
/// </summary>
public sealed record ConfirmReceipt(string Id, string Unit, LocalDate EffectiveOn) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book)
    {
        var pool = book.Read<Allocation>(Stream).Pool;
        var account = new AccountKey(Unit, pool.Fund, pool.Year);
        return IsLate(pool) ? [Stream, account.Stream, LateReceipt.Next(account).Stream] : [Stream, account.Stream];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Holder(book), VoucherKind.Transfer, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Holder(book), EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        var line = document.Lines.FirstOrDefault(l => l.Unit == Unit);
        if (Checks.First(
                AllocationChecks.AtStep(document, AllocationStep.Disbursed, AllocationStep.Confirmed),
                line is null ? new LineUnknown(Unit) { Field = "unit" } : null,
                document.Confirmed.Contains(Unit) ? new LineAlreadyConfirmed(Unit) { Field = "unit" } : null,
                AllocationChecks.NotTheSame(stamp.By, document.PaidBy, "支付", "paying"),
                line is not null && IsLate(document.Pool)
                    ? LateReceipt.Refuse(book, document.Account(line), document.Pool.Holder)
                    : Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.DisbursedOn)) is { } refusal)
        {
            return refusal;
        }

        var account = document.Account(line!);
        var voucher = stamp.Voucher(document.Pool.Holder, VoucherKind.Transfer, EffectiveOn, document.Evidence);
        var receipt = new ReceiptConfirmed(account, document.Pool.Holder, Id, line!.Amount, EffectiveOn, voucher,
            document.Summary);
        return Decision.Accept([
            new Written(Stream, new AllocationLineConfirmed(Unit, stamp.By.Id, EffectiveOn)),
            new Written(account.Stream, receipt),
            .. IsLate(document.Pool) ? LateReceipt.Settle(book, receipt) : []]);
    }

    private bool IsLate(PoolKey pool) => EffectiveOn.Year == pool.Year.Value + 1;

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
