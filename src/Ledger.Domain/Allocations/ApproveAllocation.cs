using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>
/// Approves a document; its sum is reserved in the pool, which must hold it from that day on. Where the fund's
/// thresholds ask for a joint signature (联签), all but the last person only sign.
/// </summary>
public sealed record ApproveAllocation(string Id, LocalDate EffectiveOn) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) =>
    [
        Stream, book.Read<Allocation>(Stream).Pool.Stream,
        .. DecisionChecks.Streams(book.Read<Allocation>(Stream).DecisionNo),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        IsLast(book) ? [NumberSeries.Voucher(Holder(book), VoucherKind.Transfer, EffectiveOn)] : [];

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
                AllocationChecks.NotSignedBy(stamp.By, document),
                Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.ApprovedOn ?? document.EffectiveOn),
                unallocated < document.Total
                    ? new PoolExceeded(unallocated, document.Total)
                    : null,
                DecisionChecks.Stands(book, document.DecisionNo, AllocationChecks.Need(book, document, EffectiveOn),
                    document.Pool.Holder.Owner, document.Pool.Fund, null, document.Total, EffectiveOn, paying: true))
            is { } refusal)
        {
            return refusal;
        }

        if (!IsLast(book))
        {
            return Decision.Accept(new Written(Stream, new AllocationSigned(stamp.By.Id, EffectiveOn)));
        }

        var voucher = stamp.Voucher(document.Pool.Holder, VoucherKind.Transfer, EffectiveOn, document.Evidence);
        return Decision.Accept(
        [
            new Written(Stream, new AllocationApproved(stamp.By.Id, EffectiveOn)),
            new Written(document.Pool.Stream, new AllocationReserved(
                document.Pool, Id, document.Total, EffectiveOn, voucher, document.Summary)),
            .. DecisionChecks.Draw(document.DecisionNo, Stream, document.Total, EffectiveOn),
        ]);
    }

    private bool IsLast(IBook book)
    {
        var document = book.Read<Allocation>(Stream);
        var signers = AllocationChecks.Need(book, document, EffectiveOn)?.Signers ?? 1;
        return (document.Signers?.Count ?? 0) + 1 >= signers;
    }

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
