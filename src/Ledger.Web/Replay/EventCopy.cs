using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Replay;

/// <summary>Writes events in bulk, as the store itself would have written them.</summary>
internal static class EventCopy
{
    /// <summary>Sequence numbers in order; others may draw from the same sequence meanwhile.</summary>
    public static async Task<IReadOnlyList<long>> Numbers(
        NpgsqlConnection connection, int count, CancellationToken cancellation)
    {
        await using var draw = new NpgsqlCommand(
            "select nextval('ev.mt_events_sequence') from generate_series(1, $1)", connection);
        draw.Parameters.AddWithValue(count);
        var numbers = new List<long>(count);
        await using var row = await draw.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            numbers.Add(row.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>Streams must stand before their events; their versions follow when all events are in.</summary>
    public static async Task WriteStreams(
        NpgsqlConnection connection, string tenant, IEnumerable<LoadedEvent> first, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(connection, "ev.mt_streams",
            "tenant_id, id, type, version, timestamp, created", cancellation);
        foreach (var e in first)
        {
            var row = await table.Row();
            await row.Texts(tenant, e.Stream, "stored_state");
            await row.Add(0L, NpgsqlDbType.Bigint);
            await row.Add(e.At, NpgsqlDbType.TimestampTz);
            await row.Add(e.At, NpgsqlDbType.TimestampTz);
        }

        await table.Complete();
    }

    /// <summary>Writes the events under their numbers.</summary>
    public static async Task WriteEvents(NpgsqlConnection connection, string tenant,
        IReadOnlyList<(long Sequence, LoadedEvent Event)> events, CancellationToken cancellation)
    {
        await using var table = await TableCopy.Into(connection, "ev.mt_events", """
            seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id,
            causation_id, headers, user_name
            """, cancellation);
        foreach (var (sequence, e) in events)
        {
            var type = e.Fact.GetType();
            var row = await table.Row();
            await row.Add(sequence, NpgsqlDbType.Bigint);
            await row.Add(e.Id, NpgsqlDbType.Uuid);
            await row.Texts(e.Stream);
            await row.Add(e.Version, NpgsqlDbType.Bigint);
            await row.Add(e.Data, NpgsqlDbType.Jsonb);
            await row.Texts(e.Type);
            await row.Add(e.At, NpgsqlDbType.TimestampTz);
            await row.Texts(
                tenant, $"{type.FullName}, {type.Assembly.GetName().Name}", e.By.Correlation, e.By.Causation);
            await row.Add(e.By.Headers, NpgsqlDbType.Jsonb);
            await row.Texts(e.By.User);
        }

        await table.Complete();
    }
}
