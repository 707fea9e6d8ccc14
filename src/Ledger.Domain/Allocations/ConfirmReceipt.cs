using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>The receiving unit confirms that its line has arrived; only then may it be spent.</summary>
public sealed record ConfirmReceipt(string Id, string Unit, LocalDate EffectiveOn) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book)
    {
        var pool = book.Read<Allocation>(Stream).Pool;
        return [Stream, new AccountKey(Unit, pool.Fund, pool.Year).Stream];
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
                Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.DisbursedOn)) is { } refusal)
        {
            return refusal;
        }

        var account = document.Account(line!);
        var voucher = stamp.Voucher(document.Pool.Holder, VoucherKind.Transfer, EffectiveOn, document.Evidence);
        return Decision.Accept(
            new Written(Stream, new AllocationLineConfirmed(Unit, stamp.By.Id, EffectiveOn)),
            new Written(account.Stream, new ReceiptConfirmed(account, document.Pool.Holder, Id, line!.Amount,
                EffectiveOn, voucher, document.Summary)));
    }

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
