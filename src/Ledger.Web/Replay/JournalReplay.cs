using System.Runtime.CompilerServices;

namespace Ledger.Web.Replay;

/// <summary>Replays the history of a tenant beside the journal that is kept, event by event in the order of the sequence.</summary>
internal static class JournalReplay
{
    private const string RowsSql =
        $"select {JournalRow.Columns} from ledger.line where tenant = $1 order by seq, line";

    /// <summary>Every event with the rows that follow from it and the rows kept under it.</summary>
    /// <param name="stray">Told of each row that is kept under no event.</param>
    public static async IAsyncEnumerable<ReplayedEvent> Read(
        BookSnapshot snapshot, string tenant, Action<JournalRow> stray,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Both tables are read once, side by side.
        await using var rows = Ahead.Of(Rows(snapshot, tenant, cancellation), row => row, cancellation)
            .GetAsyncEnumerator(cancellation);
        var next = await Next();
        var events = EventReader.Read(snapshot, EventReader.BySequence, [tenant, 0L], cancellation);
        await foreach (var replayed in Ahead.Of(events, ReplayedEvent.Of, cancellation))
        {
            await PassStrays(replayed.Stored.Sequence);
            var kept = new List<JournalRow>(replayed.Derived.Count);
            for (; next is not null && next.Sequence == replayed.Stored.Sequence; next = await Next())
            {
                kept.Add(next);
            }

            yield return replayed with { Kept = kept };
        }

        await PassStrays(long.MaxValue);

        async ValueTask<JournalRow?> Next() => await rows.MoveNextAsync() ? rows.Current : null;

        async ValueTask PassStrays(long before)
        {
            for (; next is not null && next.Sequence < before; next = await Next())
            {
                stray(next);
            }
        }
    }

    private static async IAsyncEnumerable<JournalRow> Rows(
        BookSnapshot snapshot, string tenant, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(RowsSql, [tenant], cancellation))
        {
            yield return JournalRow.Read(row);
        }
    }
}
