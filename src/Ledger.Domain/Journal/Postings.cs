using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;

namespace Ledger.Domain.Journal;

/// <summary>The double entry under every money fact. A fact without lines moves no money.</summary>
public static class Postings
{
    /// <summary>
    /// The lines of a fact, which always sum to zero. A money fact that has no postings of its own throws, so that
    /// a new kind of fact cannot be forgotten.
    /// </summary>
    public static IReadOnlyList<JournalLine> Of(IFact fact) => fact switch
    {
        IPoolFact f => PoolPostings.Of(f),
        IAccountFact f => AccountPostings.Of(f),
        IDuesFact f => DuesPostings.Of(f),
        IContributionFact f => ContributionPostings.Of(f),
        ICollectiveFact f => CollectivePostings.Of(f),
        IMoneyFact => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
        _ => [],
    };

    /// <summary>Moves an amount from one account to another within the same books.</summary>
    internal static IReadOnlyList<JournalLine> Move(JournalLine source, JournalLine target) =>
        [source with { Amount = -source.Amount }, target];

    /// <summary>The lines that cancel lines.</summary>
    internal static IReadOnlyList<JournalLine> Negate(IReadOnlyList<JournalLine> lines) =>
        [.. lines.Select(line => line with { Amount = -line.Amount })];
}
