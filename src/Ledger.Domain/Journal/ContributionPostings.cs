using Ledger.Domain.Contributions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>The lines of facts about goods given. Cash has its lines on the account it reached.</summary>
internal static class ContributionPostings
{
    public static IReadOnlyList<JournalLine> Of(IContributionFact fact) => fact switch
    {
        InKindReceived => Received(fact),
        InKindReversed => Postings.Negate(Received(fact)),
        _ => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
    };

    private static IReadOnlyList<JournalLine> Received(IContributionFact fact) =>
        Postings.Move(Line(fact, JournalAccount.DonorSource), Line(fact, JournalAccount.InKind));

    private static JournalLine Line(IContributionFact fact, string account) => new(fact.Holder, fact.Recipient,
        FundCodes.CoBuilding, FiscalYear.Of(fact.EffectiveOn), account, fact.Amount)
    {
        Counterparty = fact.Givers, Project = fact.Project,
    };
}
