using Ledger.Domain.Kernel;
using Ledger.Domain.Pools.YearEnd;

namespace Ledger.Domain.Pools;

/// <summary>What deciding about a pool needs: how much is unallocated on each day, and who gave it.</summary>
/// <param name="Given">
/// What came in by year of origin and tier, net of what was withdrawn, taken back or carried on; null in a state kept
/// by a version that did not count it.
/// </param>
public sealed record Pool(DatedTotals Unallocated, IReadOnlyList<PoolLayer>? Given = null) : IStreamState<Pool>
{
    /// <inheritdoc />
    public static string Kind => "pool";

    /// <inheritdoc />
    public static Pool Initial { get; } = new(DatedTotals.Empty, []);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        AppropriationReceived f => Take(f, [new PoolLayer(f.Pool.Year, f.Tier, f.Amount)]),
        AppropriationWithdrawn f => Give(f, [new PoolLayer(f.Pool.Year, f.Tier, f.Amount)]),
        AllocationReserved f => Give(f, []),
        AllocationReleased f => Take(f, []),
        PoolCarriedForward f => Take(f, f.Layers),
        PoolCarriedOver f => Give(f, f.Layers),
        PoolClawedBack f => Give(f, f.Layers),
        _ => throw new ForeignFactException(GetType(), fact),
    };

    private Pool Take(IPoolFact fact, IReadOnlyList<PoolLayer> layers) => this with
    {
        Unallocated = Unallocated.Add(fact.EffectiveOn, fact.Amount),
        Given = Given?.With(layers),
    };

    private Pool Give(IPoolFact fact, IReadOnlyList<PoolLayer> layers) => this with
    {
        Unallocated = Unallocated.Add(fact.EffectiveOn, -fact.Amount),
        Given = Given?.With(layers.Select(l => l with { Amount = -l.Amount })),
    };
}
