using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <content>
/// Sealing what is committed. An event is never committed before the one ahead of it in its stream, so in the order of
/// sequence numbers every committed event follows its predecessor, sealed now or before.
/// </content>
internal sealed partial class SealingRun
{
    private const string LoadsSql = """
        select l.xid::text, l.source, min(i.seq_id), max(i.seq_id)
        from audit.load l join audit.intake i on i.xid = l.xid and i.tenant = $1
        where l.xid >= $2::text::xid8 group by 1, 2
        """;

    /// <summary>
    /// The horizon is read before the rows: whatever lies before it is finished and will be among them, so the next look
    /// need not go further back.
    /// </summary>
    private async Task OpenWindow(CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand("select pg_snapshot_xmin(pg_current_snapshot())::text", connection);
        state = state with { Until = (string)(await ask.ExecuteScalarAsync(cancellation))! };
    }

    private async Task SealWindow(CancellationToken cancellation)
    {
        var loads = await Loads(cancellation);
        var streams = new Dictionary<string, Digest>(StringComparer.Ordinal);
        var announced = await Announced(cancellation);
        var added = new List<SealedEvent>();
        await using (var reading = await source.OpenConnectionAsync(cancellation))
        {
            await foreach (var row in IntakeRow.Read(reading, tenant, state, cancellation))
            {
                if (loads.TryGetValue(row.Transaction, out var load) && announced.Add(row.Transaction))
                {
                    added.Add(SealedEvent.Notice(NoticeLeaf.Of(LeafKind.Restore,
                        new { backup = load.Source, loaded = new { xid = row.Transaction, from = load.From, to = load.To } },
                        tree.Size + added.Count, origin, tenant, await Now(cancellation))));
                }

                if (row.IsReplaced)
                {
                    await Alarms.Raise(connection, tenant, "event-replaced", new Finding(Verdict.Incomplete,
                        $"seq {row.Sequence}", "事件提交后被删除，又以同一序号写入",
                        "the event was deleted after it was committed, and one was written again under its number"), cancellation);
                }

                added.Add(row.Event is null
                    ? await Deleted(row, tree.Size + added.Count, cancellation)
                    : Sealed(row, streams, tree.Size + added.Count));
                if (added.Count >= Together)
                {
                    await Append(added, state, cancellation);
                    added.Clear();
                }
            }
        }

        var done = state with { Horizon = state.Until };
        if (added.Count > 0)
        {
            await Append(added, done, cancellation);
        }
        else
        {
            state = done;
        }
    }

    private SealedEvent Sealed(IntakeRow row, Dictionary<string, Digest> streams, long index)
    {
        var stream = row.Event!.Stream;
        var leaf = row.Seal(index, origin, tenant,
            streams.TryGetValue(stream, out var previous) ? previous : row.Previous ?? Digest.Zero);
        streams[stream] = leaf.Hash;
        return leaf;
    }

    /// <summary>An event that was committed and is gone: the log says so for ever.</summary>
    private async Task<SealedEvent> Deleted(IntakeRow row, long index, CancellationToken cancellation)
    {
        await Alarms.Raise(connection, tenant, "event-deleted", new Finding(Verdict.Incomplete, $"seq {row.Sequence}",
            "事件提交后、封存前被删除", "the event was deleted after it was committed and before it was sealed"), cancellation);
        return SealedEvent.Notice(NoticeLeaf.Of(LeafKind.Gap, new
        {
            from = row.Sequence, to = row.Sequence, evidence_xmin = state.Until,
            intake = new { dbu = row.DatabaseUser, rec = LeafTime.Text(row.Recorded) },
        }, index, origin, tenant, await Now(cancellation)), row.Sequence);
    }

    private async Task<Dictionary<string, (string Source, long From, long To)>> Loads(CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(LoadsSql, connection);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(state.Horizon);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var loads = new Dictionary<string, (string Source, long From, long To)>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancellation))
        {
            loads[row.GetString(0)] = (row.GetString(1), row.GetInt64(2), row.GetInt64(3));
        }

        return loads;
    }

    /// <summary>Loads that a window taken up again has announced already; they stand near the end of the log.</summary>
    private async Task<HashSet<string>> Announced(CancellationToken cancellation)
    {
        var announced = new HashSet<string>(StringComparer.Ordinal);
        await using var read = new NpgsqlCommand(
            "select bytes from audit.leaf where tenant = $1 and seq_id is null order by idx desc limit 100", connection);
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            if (Leaf.Read(row.GetFieldValue<byte[]>(0)) is NoticeLeaf { Kind: LeafKind.Restore } notice
                && notice["loaded"] is { ValueKind: System.Text.Json.JsonValueKind.Object } loaded)
            {
                announced.Add(loaded.GetProperty("xid").GetString()!);
            }
        }

        return announced;
    }
}
