using Ledger.Domain.Kernel;

namespace Ledger.Domain.Allocations;

/// <summary>Sends a submitted document back to its preparer, with the reason.</summary>
public sealed record ReturnAllocation(string Id, string Reason) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        return Checks.First(
            AllocationChecks.AtStep(document, AllocationStep.Submitted),
            AllocationChecks.NotPreparedBy(stamp.By, document),
            Checks.Filled(Reason, "reason", "退回原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new AllocationReturned(stamp.By.Id, Reason)));
    }
}
