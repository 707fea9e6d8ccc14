using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Intake.Recording;

/// <summary>Loads the streams that a batch reads, many at a time, and locks them in the order of their keys.</summary>
internal static class BatchStreams
{
    private const string LockSql = """
        select id from ev.mt_streams where tenant_id = $1 and id = any ($2) order by id collate "C" for update
        """;

    private const string LoadSql = """
        select s.id, s.version, d.data::text
        from ev.mt_streams s join book.mt_doc_stream_state d on d.tenant_id = s.tenant_id and d.id = s.id
        where s.tenant_id = $1 and s.id = any ($2)
        """;

    /// <summary>A book over every stream that the steps read; locked when it is to be written.</summary>
    public static async Task<BatchBook> Open(NpgsqlConnection connection, string tenant, Reference reference,
        IEnumerable<BatchStep> steps, IEnumerable<string> also, bool locked, CancellationToken cancellation)
    {
        // A command without anchors names its streams from what it says itself; only the others are asked twice.
        var anchors = also.ToHashSet(StringComparer.Ordinal);
        var (streams, depends) = (new HashSet<string>(StringComparer.Ordinal), false);
        var nothing = new BatchBook(reference, new Dictionary<string, StreamPosition>());
        foreach (var command in Commands(steps))
        {
            depends |= command.Anchors.Count > 0;
            anchors.UnionWith(command.Anchors);
            streams.UnionWith(command.Anchors.Count == 0 ? command.Streams(nothing) : []);
        }

        if (depends)
        {
            var peek = new BatchBook(reference, await Load(connection, tenant, anchors, cancellation));
            streams.UnionWith(Commands(steps).Where(c => c.Anchors.Count > 0).SelectMany(c => c.Streams(peek)));
        }

        streams.UnionWith(anchors);
        if (locked)
        {
            await using var hold = new NpgsqlCommand(LockSql, connection) { CommandTimeout = 0 };
            hold.Parameters.AddWithValue(tenant);
            hold.Parameters.AddWithValue(streams.ToArray());
            await hold.ExecuteNonQueryAsync(cancellation);
        }

        var book = new BatchBook(reference, await Load(connection, tenant, streams, cancellation));
        return !depends || Commands(steps).Where(c => c.Anchors.Count > 0).All(c => c.Streams(book).All(streams.Contains))
            ? book
            : throw new ContentionException("A document changed before it was locked and concerns other streams now.");
    }

    private static IEnumerable<Command> Commands(IEnumerable<BatchStep> steps) =>
        steps.Select(s => s.Command).OfType<Command>();

    private static async Task<Dictionary<string, StreamPosition>> Load(
        NpgsqlConnection connection, string tenant, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = keys.ToDictionary(k => k, _ => StreamPosition.New, StringComparer.Ordinal);
        if (found.Count == 0)
        {
            return found;
        }

        await using var load = new NpgsqlCommand(LoadSql, connection) { CommandTimeout = 0 };
        load.Parameters.AddWithValue(tenant);
        load.Parameters.AddWithValue(keys.ToArray());
        await using var row = await load.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var state = JsonSerializer.Deserialize<StoredState>(row.GetString(2), LedgerJson.Stored)!.Value;
            found[row.GetString(0)] = new StreamPosition(row.GetInt64(1), state);
        }

        return found;
    }
}
