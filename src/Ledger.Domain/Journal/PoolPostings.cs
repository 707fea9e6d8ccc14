using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;

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
        _ => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
    };

    private static IReadOnlyList<JournalLine> Move(IPoolFact fact, string from, string to, FundingTier? tier) =>
        Postings.Move(Line(fact, from) with { Tier = tier }, Line(fact, to) with { Tier = tier });

    private static JournalLine Line(IPoolFact fact, string account) =>
        new(fact.Pool.Holder, fact.Pool.Holder.Owner, fact.Pool.Fund, fact.Pool.Year, account, fact.Amount);
}
