using Ledger.Domain.Kernel;

namespace Ledger.Domain.Pools;

/// <summary>What deciding about a pool needs: how much is unallocated on each day.</summary>
public sealed record Pool(DatedTotals Unallocated) : IStreamState<Pool>
{
    /// <inheritdoc />
    public static string Kind => "pool";

    /// <inheritdoc />
    public static Pool Initial { get; } = new(DatedTotals.Empty);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        AppropriationReceived f => new Pool(Unallocated.Add(f.EffectiveOn, f.Amount)),
        AppropriationWithdrawn f => new Pool(Unallocated.Add(f.EffectiveOn, -f.Amount)),
        AllocationReserved f => new Pool(Unallocated.Add(f.EffectiveOn, -f.Amount)),
        AllocationReleased f => new Pool(Unallocated.Add(f.EffectiveOn, f.Amount)),
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
