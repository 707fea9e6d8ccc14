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
        await using var rows = snapshot.Rows(RowsSql, [tenant], cancellation).GetAsyncEnumerator(cancellation);
        var next = await Next();
        await foreach (var stored in EventReader.Read(snapshot, EventReader.BySequence, [tenant, 0L], cancellation))
        {
            await PassStrays(stored.Sequence);
            var kept = new List<JournalRow>();
            for (; next is not null && next.Sequence == stored.Sequence; next = await Next())
            {
                kept.Add(next);
            }

            yield return ReplayedEvent.Of(stored, kept);
        }

        await PassStrays(long.MaxValue);

        async ValueTask<JournalRow?> Next() => await rows.MoveNextAsync() ? JournalRow.Read(rows.Current) : null;

        async ValueTask PassStrays(long before)
        {
            for (; next is not null && next.Sequence < before; next = await Next())
            {
                stray(next);
            }
        }
    }
}
