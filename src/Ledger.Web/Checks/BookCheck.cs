using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Checks;

/// <summary>
/// Replays the whole history of a tenant and compares it with everything the database keeps beside it, in one picture
/// of the database; the service may go on recording meanwhile.
/// </summary>
internal static class BookCheck
{
    /// <summary>Every invariant, each with what it looked at and what breaks it.</summary>
    public static async Task<IReadOnlyList<Invariant>> Run(
        NpgsqlDataSource source, string tenant, CancellationToken cancellation)
    {
        Invariant[] invariants =
        [
            new EventsAreKnown(), new EntriesBalance(), new BooksBalance(), new JournalFollowsEvents(),
            new LinesBearTheTimeOfTheirEvent(), new BalancesFollowJournal(), new SpansFollowJournal(), new StreamsAreDense(),
            new TimeMovesForward(), new StatesFollowEvents(), new SubjectsFollowEvents(),
            new PeriodsFollowEvents(), new VouchersAreGapFree(),
            new AccountsAreNotOverdrawn(), new PoolsAreNotOverallocated(), new ReversalsUndoOneEntry(),
            new PeopleAreApart(), new DecisionsAreKept(), new PapersStandBehindOne(), new FilesAreWhole(),
        ];
        await using var snapshot = await BookSnapshot.Take(source, cancellation);
        await foreach (var replayed in JournalReplay.Read(
            snapshot, tenant, row => Array.ForEach(invariants, i => i.SeeStray(row)), cancellation))
        {
            foreach (var invariant in invariants)
            {
                invariant.See(replayed);
            }
        }

        foreach (var invariant in invariants)
        {
            await invariant.Finish(snapshot, tenant, cancellation);
        }

        return invariants;
    }
}
