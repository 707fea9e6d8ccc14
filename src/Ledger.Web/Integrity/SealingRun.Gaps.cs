using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <content>Sequence numbers that were drawn and came to nothing are announced as dead.</content>
internal sealed partial class SealingRun
{
    private const string MarkSql = """
        select (select last_value from ev.mt_events_sequence where is_called),
            (select coalesce(array_agg(virtualtransaction order by 1), '{}') from pg_locks
             where locktype = 'virtualxid' and pid in (
                 select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()))
        """;

    /// <summary>
    /// Every number up to the mark was drawn by a transaction that was there when the mark was read. Once all of those
    /// are gone and the window after them is sealed, a number that no leaf bears is dead.
    /// </summary>
    private async Task SealGaps(CancellationToken cancellation)
    {
        var mark = GapMark.Load(folder.Mark);
        if (mark is { Clear: true } && mark.Last > state.Decided)
        {
            await Append(await Unsealed(mark.Last, cancellation), state with { Decided = mark.Last }, cancellation);
            mark = null;
        }

        // The window sealed next lies after the last of those transactions; only then a missing number is dead.
        var (last, running) = await Look(cancellation);
        mark = mark is null || mark.Last <= state.Decided
            ? new GapMark(last, running, Clear: running.Length == 0)
            : mark with { Clear = !mark.Running.Intersect(running, StringComparer.Ordinal).Any() };
        mark.Save(folder.Mark);
    }

    private async Task<(long Last, string[] Running)> Look(CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(MarkSql, connection);
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.IsDBNull(0) ? 0 : row.GetInt64(0), row.GetFieldValue<string[]>(1));
    }

    /// <summary>The ranges up to the number that no leaf bears, as leaves; an event among them was never taken in.</summary>
    private async Task<IReadOnlyList<SealedEvent>> Unsealed(long last, CancellationToken cancellation)
    {
        var unobserved = await Unobserved(last, cancellation);
        foreach (var sequence in unobserved)
        {
            await Alarms.Raise(connection, tenant, "event-unobserved", new Finding(Verdict.Incomplete, $"seq {sequence}",
                "事件绕过了登记触发器写入，未予封存", "the event was written past the intake trigger and is not sealed"), cancellation);
        }

        var ranges = new List<(long From, long To)>();
        var next = state.Decided + 1;
        await foreach (var sequence in Borne(last, unobserved, cancellation))
        {
            if (sequence > next)
            {
                ranges.Add((next, sequence - 1));
            }

            next = sequence + 1;
        }

        if (next <= last)
        {
            ranges.Add((next, last));
        }

        var now = await Now(cancellation);
        return
        [
            .. ranges.Select((range, at) => SealedEvent.Notice(NoticeLeaf.Of(LeafKind.Gap,
                new { from = range.From, to = range.To, evidence_xmin = state.Horizon },
                tree.Size + at, origin, tenant, now))),
        ];
    }

    private async Task<SortedSet<long>> Unobserved(long last, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand("""
            select e.seq_id from ev.mt_events e
            where e.tenant_id = $1 and e.seq_id > $2 and e.seq_id <= $3 and e.type <> 'tombstone'
                and not exists (select from audit.leaf l where l.seq_id = e.seq_id)
            """, connection) { CommandTimeout = 0 };
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(state.Decided);
        read.Parameters.AddWithValue(last);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var found = new SortedSet<long>();
        while (await row.ReadAsync(cancellation))
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    }

    /// <summary>The numbers that are no gap, rising: those of leaves, and of events of logs that are sealed later.</summary>
    private async IAsyncEnumerable<long> Borne(long last, SortedSet<long> unobserved,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand("""
            select seq_id from audit.leaf where seq_id > $1 and seq_id <= $2
            union select seq_id from ev.mt_events where seq_id > $1 and seq_id <= $2 and type <> 'tombstone'
            order by 1
            """, connection) { CommandTimeout = 0 };
        read.Parameters.AddWithValue(state.Decided);
        read.Parameters.AddWithValue(last);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            if (!unobserved.Contains(row.GetInt64(0)))
            {
                yield return row.GetInt64(0);
            }
        }
    }
}
