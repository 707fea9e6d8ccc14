using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>Ends a document before it is paid; a reserved sum goes back to the pool.</summary>
public sealed record CancelAllocation(string Id, LocalDate EffectiveOn, string Reason) : Command
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
        book.Read<Allocation>(Stream).Step == AllocationStep.Approved
            ? [NumberSeries.Voucher(Holder(book), VoucherKind.Transfer, EffectiveOn)]
            : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Holder(book), EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        if (Checks.First(
                AllocationChecks.AtStep(document, AllocationStep.Draft, AllocationStep.Submitted,
                    AllocationStep.Returned, AllocationStep.Approved),
                Checks.InYear(document.Pool.Year, EffectiveOn),
                AllocationChecks.NotBefore(EffectiveOn, document.ApprovedOn),
                Checks.Filled(Reason, "reason", "撤销原因", "reason")) is { } refusal)
        {
            return refusal;
        }

        var cancelled = new Written(Stream, new AllocationCancelled(stamp.By.Id, Reason));
        if (document.Step != AllocationStep.Approved)
        {
            return Decision.Accept(cancelled);
        }

        var voucher = stamp.Voucher(document.Pool.Holder, VoucherKind.Transfer, EffectiveOn, document.Evidence);
        return Decision.Accept(
        [
            cancelled,
            new Written(document.Pool.Stream, new AllocationReleased(
                document.Pool, Id, document.Total, EffectiveOn, voucher, Reason)),
            .. DecisionChecks.GiveBack(document.DecisionNo, Stream, document.Total, EffectiveOn),
        ]);
    }

    private Holder Holder(IBook book) => book.Read<Allocation>(Stream).Pool.Holder;
}
