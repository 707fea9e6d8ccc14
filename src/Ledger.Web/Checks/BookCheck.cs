using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Checks;

/// <summary>
/// Replays the whole history of a tenant and compares it with everything the database keeps beside it, in one picture
/// of the database; the service may go on recording meanwhile.
/// </summary>
internal static class BookCheck
{
    private const string RowsSql =
        $"select {JournalRow.Columns} from ledger.line where tenant = $1 order by seq, line";

    /// <summary>Every invariant, each with what it looked at and what breaks it.</summary>
    public static async Task<IReadOnlyList<Invariant>> Run(
        NpgsqlDataSource source, string tenant, CancellationToken cancellation)
    {
        Invariant[] invariants =
        [
            new EventsAreKnown(), new EntriesBalance(), new BooksBalance(), new JournalFollowsEvents(),
            new LinesBearTheTimeOfTheirEvent(), new BalancesFollowJournal(), new StreamsAreDense(),
            new TimeMovesForward(), new StatesFollowEvents(), new SubjectsFollowEvents(), new VouchersAreGapFree(),
            new AccountsAreNotOverdrawn(), new PoolsAreNotOverallocated(), new ReversalsUndoOneEntry(),
        ];
        await using var snapshot = await BookSnapshot.Take(source, cancellation);
        await foreach (var replayed in Replay(snapshot, tenant, invariants, cancellation))
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

    /// <summary>Both tables are read once, side by side, in the order of the sequence.</summary>
    private static async IAsyncEnumerable<ReplayedEvent> Replay(
        BookSnapshot snapshot, string tenant, IReadOnlyList<Invariant> invariants,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var rows = snapshot.Rows(RowsSql, [tenant], cancellation).GetAsyncEnumerator(cancellation);
        var next = await Next();
        await foreach (var stored in EventReader.Read(snapshot, EventReader.BySequence, [tenant, 0L], cancellation))
        {
            while (next is not null && next.Sequence < stored.Sequence)
            {
                await Stray();
            }

            var kept = new List<JournalRow>();
            while (next is not null && next.Sequence == stored.Sequence)
            {
                kept.Add(next);
                next = await Next();
            }

            yield return ReplayedEvent.Of(stored, kept);
        }

        while (next is not null)
        {
            await Stray();
        }

        async ValueTask<JournalRow?> Next() => await rows.MoveNextAsync() ? JournalRow.Read(rows.Current) : null;

        async ValueTask Stray()
        {
            foreach (var invariant in invariants)
            {
                invariant.SeeStray(next!);
            }

            next = await Next();
        }
    }
}
