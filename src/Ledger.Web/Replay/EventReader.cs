using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Replay;

/// <summary>Reads a tenant's events from the store, one after the other; whole history or its end.</summary>
internal static class EventReader
{
    private const string Events = """
        select seq_id, stream_id, version, type, data, timestamp from ev.mt_events
        where tenant_id = $1 and type <> 'tombstone'
        """;

    /// <summary>The statement that reads a tenant's events (<c>$1</c>) after a sequence (<c>$2</c>).</summary>
    public const string BySequence = $"{Events} and seq_id > $2 order by seq_id";

    /// <summary>The statement that reads a tenant's events stream by stream.</summary>
    public const string ByStream = $"{Events} order by stream_id, version";

    /// <summary>The statement that reads the events of some of a tenant's streams (<c>$2</c>), stream by stream.</summary>
    public const string OfStreams = $"{Events} and stream_id = any ($2) order by stream_id, version";

    /// <summary>All events of the tenant in the picture, in the order of the statement.</summary>
    public static async IAsyncEnumerable<StoredEvent> Read(
        BookSnapshot snapshot, string statement, IReadOnlyList<object> parameters,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(statement, parameters, cancellation))
        {
            yield return Read(row);
        }
    }

    /// <summary>The event of a row.</summary>
    public static StoredEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetFieldValue<byte[]>(4),
        row.GetFieldValue<Instant>(5));
}
