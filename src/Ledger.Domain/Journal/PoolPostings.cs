using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;

namespace Ledger.Domain.Journal;

/// <summary>The lines of facts about pools.</summary>
internal static class PoolPostings
{
    public static IReadOnlyList<JournalLine> Of(IPoolFact fact) => fact switch
    {
        AppropriationReceived f => Move(f, JournalAccount.Source(f.Tier), JournalAccount.Unallocated, f.Tier),
        AppropriationWithdrawn f => Move(f, JournalAccount.Unallocated, JournalAccount.Source(f.Tier), f.Tier),
        AllocationReserved f => Move(f, JournalAccount.Unallocated, JournalAccount.Reserved, null),
        AllocationReleased f => Move(f, JournalAccount.Reserved, JournalAccount.Unallocated, null),
        PoolCarriedOver f => Layers(f, f.Layers, JournalAccount.Unallocated, JournalAccount.PoolCarriedOver),
        PoolCarriedForward f => Layers(f, f.Layers, JournalAccount.PoolCarriedOver, JournalAccount.Unallocated),
        PoolClawedBack f => Layers(f, f.Layers, JournalAccount.Unallocated, JournalAccount.PoolClawedBack),
        _ => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
    };

    private static IReadOnlyList<JournalLine> Move(IPoolFact fact, string from, string to, FundingTier? tier) =>
        Postings.Move(Line(fact, from) with { Tier = tier }, Line(fact, to) with { Tier = tier });

    private static IReadOnlyList<JournalLine> Layers(
        IPoolFact fact, IReadOnlyList<PoolLayer> layers, string from, string to) =>
    [
        .. layers.SelectMany(layer => Postings.Move(
            Line(fact, from) with { Tier = layer.Tier, Amount = layer.Amount },
            Line(fact, to) with { Tier = layer.Tier, Amount = layer.Amount })),
    ];

    private static JournalLine Line(IPoolFact fact, string account) =>
        new(fact.Pool.Holder, fact.Pool.Holder.Owner, fact.Pool.Fund, fact.Pool.Year, account, fact.Amount);
}
