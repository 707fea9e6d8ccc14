using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>Replaces the lines of a draft or of a returned document.</summary>
public sealed record ReviseAllocation(
    string Id, IReadOnlyList<AllocationLine> Lines, LocalDate EffectiveOn, Evidence Evidence, string Summary) : Command
{
    /// <summary>The number of the decision record behind it, where the thresholds ask for one.</summary>
    public string? DecisionNo { get; init; }

    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        [new(book.Read<Allocation>(Stream).Pool.Holder, EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Allocation>(Stream).Pool.Holder.Owner ?? "", Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        return Checks.First(
            AllocationChecks.AtStep(document, AllocationStep.Draft, AllocationStep.Returned),
            Checks.InYear(document.Pool.Year, EffectiveOn),
            Checks.Filled(Summary, "summary", "摘要", "summary"),
            AllocationChecks.Lines(book, document.Pool, Lines, EffectiveOn)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream,
                new AllocationRevised(Lines, EffectiveOn, Evidence, Summary, stamp.By.Id) { DecisionNo = DecisionNo }));
    }
}
