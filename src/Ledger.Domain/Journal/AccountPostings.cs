using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>The lines of facts about fund accounts.</summary>
internal static class AccountPostings
{
    public static IReadOnlyList<JournalLine> Of(IAccountFact fact) => fact switch
    {
        AllocationBooked f => Postings.Move(
            Pool(f, JournalAccount.Reserved), Line(f, JournalAccount.InTransit) with { Tier = f.Tier }),
        ReceiptConfirmed f => Move(f, JournalAccount.InTransit, JournalAccount.Available),
        AllocationTakenBack { WasConfirmed: true } f => Postings.Move(
            Line(f, JournalAccount.Available), Pool(f, JournalAccount.Reserved)),
        AllocationTakenBack f => Postings.Move(
            Line(f, JournalAccount.InTransit), Pool(f, JournalAccount.Reserved)),
        HoldPlaced f => Postings.Move(
            Line(f, JournalAccount.Available), ForPurpose(f, JournalAccount.Held, f.Purpose, f.Project)),
        HoldReleased f => Postings.Move(
            ForPurpose(f, JournalAccount.Held, f.Purpose, f.Project), Line(f, JournalAccount.Available)),
        ExpenditureRecorded f => Postings.Move(
            ForPurpose(f, PaidFrom(f.Hold), f.Purpose, f.Project),
            ForPurpose(f, JournalAccount.Spent(f.Purpose), f.Purpose, f.Project, f.Payee)),
        ExpenditureReversed f => Postings.Move(
            ForPurpose(f, JournalAccount.Spent(f.Purpose), f.Purpose, f.Project, f.Payee),
            ForPurpose(f, PaidFrom(f.Hold), f.Purpose, f.Project)),
        ExpenditureLowered f => Postings.Move(
            ForPurpose(f, JournalAccount.Spent(f.Purpose), f.Purpose, f.Project, f.Payee),
            Line(f, JournalAccount.Available)),
        EarlierYearCorrected f => Corrected(f),
        ReturnedDuesBooked f => ReturnedDues(f, f.PartyOrg),
        ReturnedDuesTakenBack f => Postings.Negate(ReturnedDues(f, f.PartyOrg)),
        ContributionBooked f => Contribution(f, f.Contributor),
        ContributionTakenBack f => Postings.Negate(Contribution(f, f.Contributor)),
        CarriedOver f => Move(f, JournalAccount.Available, JournalAccount.CarriedOver),
        CarriedForward f => Move(f, JournalAccount.CarriedOver, JournalAccount.Available),
        BalanceTakenOver f => Move(f, JournalAccount.OpeningSource, JournalAccount.Available),
        TakeOverReversed f => Move(f, JournalAccount.Available, JournalAccount.OpeningSource),
        ClawedBack f => Move(f, JournalAccount.Available, JournalAccount.ClawedBack),
        _ => throw new InvalidOperationException($"No postings are defined for {fact.GetType().Name}."),
    };

    private static IReadOnlyList<JournalLine> Corrected(EarlierYearCorrected fact)
    {
        JournalLine Side(CorrectedSide side, Money amount) => ForPurpose(
            fact, JournalAccount.Spent(side.Purpose), side.Purpose, side.Project, side.Payee) with { Amount = amount };
        var available = Line(fact, JournalAccount.Available) with { Amount = fact.Wrong.Amount - fact.Right.Amount };
        return
        [
            .. new[] { Side(fact.Wrong, -fact.Wrong.Amount), Side(fact.Right, fact.Right.Amount), available }
                .Where(line => line.Amount != Money.Zero),
        ];
    }

    private static IReadOnlyList<JournalLine> Contribution(IAccountFact fact, string contributor) => Postings.Move(
        Line(fact, JournalAccount.DonorSource) with { Counterparty = contributor },
        Line(fact, JournalAccount.Available));

    private static IReadOnlyList<JournalLine> ReturnedDues(IAccountFact fact, string partyOrg) => Postings.Move(
        Line(fact, JournalAccount.DuesReturnable) with { Counterparty = partyOrg },
        Line(fact, JournalAccount.Available) with { Counterparty = partyOrg });

    private static string PaidFrom(VoucherNumber? hold) =>
        hold is null ? JournalAccount.Available : JournalAccount.Held;

    private static IReadOnlyList<JournalLine> Move(IAccountFact fact, string from, string to) =>
        Postings.Move(Line(fact, from), Line(fact, to));

    private static JournalLine Line(IAccountFact fact, string account) => new(
        fact.Holder, fact.Account.Unit, fact.Account.Fund, fact.Account.Year, account, fact.Amount);

    private static JournalLine Pool(IAccountFact fact, string account) =>
        Line(fact, account) with { Unit = fact.Holder.Owner };

    private static JournalLine ForPurpose(
        IAccountFact fact, string account, string purpose, string? project, string? counterparty = null) =>
        Line(fact, account) with { Purpose = purpose, Project = project, Counterparty = counterparty };
}
