using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>
/// Undoes a paid document in full: every line goes back to the pool, from transit or from what is available.
/// </summary>
public sealed record ReverseAllocation(string Id, LocalDate EffectiveOn, string Reason) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book)
    {
        var document = book.Read<Allocation>(Stream);
        return
        [
            Stream, document.Pool.Stream, .. document.Lines.Select(line => document.Account(line).Stream),
            .. DecisionChecks.Streams(document.DecisionNo),
        ];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Holder(book), VoucherKind.Payment, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Holder(book), EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        if (Checks.First(
                AllocationChecks.AtStep(document, AllocationStep.Disbursed, AllocationStep.Confirmed),
                AllocationChecks.NotTheSame(stamp.By, document.PaidBy, "支付", "paying"),
                Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.LastConfirmedOn ?? document.DisbursedOn),
                Checks.Filled(Reason, "reason", "冲销原因", "reason"),
                document.Lines.Select(line => Spent(book, document, line))
                    .FirstOrDefault(spent => spent is not null)) is { } refusal)
        {
            return refusal;
        }

        var holder = document.Pool.Holder;
        var voucher = stamp.Voucher(holder, VoucherKind.Payment, EffectiveOn, document.Evidence);
        var returns = document.Lines.Select(line => new Written(document.Account(line).Stream,
            new AllocationTakenBack(document.Account(line), holder, Id, document.Confirmed.Contains(line.Unit),
                Reason, line.Amount, EffectiveOn, voucher, $"冲销：{document.Summary}")));
        return Decision.Accept([
            new Written(Stream, new AllocationReversed(stamp.By.Id, Reason, EffectiveOn)),
            .. returns,
            new Written(document.Pool.Stream, new AllocationReleased(
                document.Pool, Id, document.Total, EffectiveOn, voucher, Reason)),
            .. DecisionChecks.GiveBack(document.DecisionNo, Stream, document.Total, EffectiveOn)]);
    }

    private ExpenditureExceedsAvailable? Spent(IBook book, Allocation document, AllocationLine line)
    {
        if (!document.Confirmed.Contains(line.Unit))
        {
            return null;
        }

        var available = book.Read<FundAccount>(document.Account(line).Stream).Available.LeastFrom(EffectiveOn);
        return available < line.Amount ? new ExpenditureExceedsAvailable(available, line.Amount) : null;
    }

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
