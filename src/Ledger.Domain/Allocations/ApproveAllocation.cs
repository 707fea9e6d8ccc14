using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>Approves a document; its sum is reserved in the pool, which must hold it from that day on.</summary>
public sealed record ApproveAllocation(string Id, LocalDate EffectiveOn) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
        [Stream, book.Read<Allocation>(Stream).Pool.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        [NumberSeries.Voucher(Holder(book), VoucherKind.Transfer, EffectiveOn)];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Holder(book), EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        var unallocated = book.Read<Pool>(document.Pool.Stream).Unallocated.LeastFrom(EffectiveOn);
        if (Checks.First(
                AllocationChecks.AtStep(document, AllocationStep.Submitted),
                AllocationChecks.NotPreparedBy(stamp.By, document),
                Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.EffectiveOn),
                unallocated < document.Total
                    ? new PoolExceeded(unallocated, document.Total)
                    : null) is { } refusal)
        {
            return refusal;
        }

        var voucher = stamp.Voucher(document.Pool.Holder, VoucherKind.Transfer, EffectiveOn, document.Evidence);
        return Decision.Accept(
            new Written(Stream, new AllocationApproved(stamp.By.Id, EffectiveOn)),
            new Written(document.Pool.Stream, new AllocationReserved(
                document.Pool, Id, document.Total, EffectiveOn, voucher, document.Summary)));
    }

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
