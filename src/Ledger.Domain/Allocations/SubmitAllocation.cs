using Ledger.Domain.Kernel;

namespace Ledger.Domain.Allocations;

/// <summary>Sends a draft to the approver.</summary>
public sealed record SubmitAllocation(string Id) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        return AllocationChecks.AtStep(document, AllocationStep.Draft) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new AllocationSubmitted(stamp.By.Id)));
    }
}
