using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>Prepares an allocation from a pool to one or many units. Nothing is reserved before approval.</summary>
public sealed record DraftAllocation(
    PoolKey Pool, IReadOnlyList<AllocationLine> Lines, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : Command
{
    /// <summary>The number of the decision record behind it, where the thresholds ask for one.</summary>
    public string? DecisionNo { get; init; }

    private NumberSeries Series => new(Pool.Holder.ToString(), Allocation.Kind, Pool.Year.Value);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) => [new(Pool.Holder, EffectiveOn)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Pool.Holder.Owner, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Known(book, Pool.Holder.Owner),
                Checks.Kept(book, Pool.Fund, Pool.Holder.Kind),
                Checks.InYear(Pool.Year, EffectiveOn),
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                AllocationChecks.Lines(book, Pool, Lines, EffectiveOn)) is { } refusal)
        {
            return refusal;
        }

        var id = $"{Pool.Holder}-{Pool.Year}-{stamp.Number(Series)}";
        return new Decision.Accepted([new Written(Allocation.Stream(id),
            new AllocationDrafted(id, Pool, Lines, EffectiveOn, Evidence, Summary, stamp.By.Id)
            {
                DecisionNo = DecisionNo,
            })]) { Id = id };
    }
}
