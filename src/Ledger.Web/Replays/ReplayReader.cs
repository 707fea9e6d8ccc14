using Ledger.Web.Journal;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Replays;

/// <summary>An event among those the reader may see, and its neighbours.</summary>
/// <param name="Before">The sequence of the one before; null at the first.</param>
/// <param name="After">The sequence of the one after; null at the last.</param>
public sealed record ReplayPlace(long Sequence, Instant RecordedAt, long? Before, long? After, long First, long Last);

/// <summary>Finds places in the sequence of events.</summary>
public sealed class ReplayReader(NpgsqlDataSource source)
{
    private const string Sql = """
        with seen as materialized (
            select e.seq_id, e.timestamp from ev.mt_events e
            where e.tenant_id = $1 and e.type <> 'tombstone' and e.timestamp <= $3
                and exists (select from ledger.subject s
                            where s.tenant = $1 and s.stream = e.stream_id and s.unit = any ($2))
        ), at as (select coalesce((select max(seq_id) from seen where seq_id <= $4), (select min(seq_id) from seen)) seq)
        select at.seq, (select timestamp from seen where seq_id = at.seq),
            (select max(seq_id) from seen where seq_id < at.seq), (select min(seq_id) from seen where seq_id > at.seq),
            (select min(seq_id) from seen), (select max(seq_id) from seen)
        from at where at.seq is not null
        """;

    /// <summary>The last event at or before the sequence that the reader may see; null when there is none at all.</summary>
    public async Task<ReplayPlace?> At(
        string tenant, IReadOnlyList<string> units, SettledMoment moment, long sequence, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(units.ToArray());
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(sequence);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new ReplayPlace(row.GetInt64(0), row.GetFieldValue<Instant>(1), Number(2), Number(3), row.GetInt64(4),
                row.GetInt64(5))
            : null;

        long? Number(int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
    }
}
