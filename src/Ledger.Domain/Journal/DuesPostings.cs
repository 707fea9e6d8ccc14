using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>The lines of facts about party dues. Every line names the organisation whose dues they are.</summary>
internal static class DuesPostings
{
    public static IReadOnlyList<JournalLine> Of(IDuesFact fact) => fact switch
    {
        DuesCollected => Step(fact, DuesStep.Collected),
        DuesRemitted => Step(fact, DuesStep.Remitted),
        DuesReturned => Step(fact, DuesStep.Returned),
        DuesReversed f => Postings.Negate(Step(fact, f.Step)),
        DuesCarriedOver => Move(fact, JournalAccount.DuesCollected, JournalAccount.DuesCarriedOver, fact.Dues.Year),
        DuesCarriedForward => Move(fact, JournalAccount.DuesCarriedOver, JournalAccount.DuesCollected, fact.Dues.Year),
        DuesClawedBack => Move(fact, JournalAccount.DuesCollected, JournalAccount.DuesClawedBack, fact.Dues.Year),
        _ => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
    };

    private static IReadOnlyList<JournalLine> Step(IDuesFact fact, DuesStep step) => step switch
    {
        DuesStep.Collected => Move(fact, JournalAccount.DuesSource, JournalAccount.DuesCollected, fact.Dues.Year),
        DuesStep.Remitted => Move(fact, JournalAccount.DuesCollected, JournalAccount.DuesRemitted, fact.Dues.Year),
        // Dues come back into the year in which they may be spent, which can be the one after they were collected.
        DuesStep.Returned => Move(fact, JournalAccount.DuesRemitted, JournalAccount.DuesReturnable,
            FiscalYear.Of(fact.EffectiveOn)),
        _ => throw new InvalidOperationException($"No postings are defined for {step}."),
    };

    private static IReadOnlyList<JournalLine> Move(IDuesFact fact, string from, string to, FiscalYear year) =>
        Postings.Move(Line(fact, from, fact.Dues.Year), Line(fact, to, year));

    private static JournalLine Line(IDuesFact fact, string account, FiscalYear year) =>
        new(fact.Holder, fact.Unit, FundCodes.ReturnedDues, year, account, fact.Amount)
        {
            Counterparty = fact.Dues.PartyOrg,
        };
}
