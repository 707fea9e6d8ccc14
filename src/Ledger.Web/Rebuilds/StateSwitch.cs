using System.Runtime.CompilerServices;
using System.Text.Json;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>
/// Replaces the states of some streams in one short transaction, under the locks that recording takes and in the same
/// order; a stream that went on since it was folded is folded again.
/// </summary>
internal sealed class StateSwitch(NpgsqlConnection connection, string tenant)
{
    private const string LockSql = """
        select id, version from ev.mt_streams
        where tenant_id = $1 and id = any ($2) order by id collate "C" for update
        """;

    private const string WriteSql = """
        insert into book.mt_doc_stream_state (tenant_id, id, data, mt_version, mt_dotnet_type, mt_last_modified)
        select $1, n.id, n.data::jsonb, n.version, $5, now() from unnest($2, $3, $4) as n(id, data, version)
        on conflict (tenant_id, id) do update set data = excluded.data, mt_version = excluded.mt_version,
            mt_dotnet_type = excluded.mt_dotnet_type, mt_last_modified = excluded.mt_last_modified
        """;

    private const string RemoveSql = """
        delete from book.mt_doc_stream_state d where d.tenant_id = $1 and d.id = any ($2) and not exists
            (select from ev.mt_events e where e.tenant_id = $1 and e.stream_id = d.id)
        """;

    // The programs that keep units, organisations and funds in memory look again.
    private const string AnnounceSql = """
        insert into ledger.reference as r (tenant, version) values ($1, 1)
        on conflict (tenant) do update set version = r.version + 1
        """;

    /// <summary>Writes the states of the streams.</summary>
    public async Task Replace(IReadOnlyList<FoldedStream> streams, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var moved = await Moved(streams, cancellation);
        var now = moved.Length == 0
            ? streams
            : [.. streams.Where(s => !moved.Contains(s.Stream)), .. await FoldAgain(moved, cancellation)];
        await Execute(WriteSql,
            [
                now.Select(s => s.Stream).ToArray(),
                now.Select(s => JsonSerializer.Serialize(s.State, LedgerJson.Stored)).ToArray(),
                now.Select(s => s.Version).ToArray(), typeof(StoredState).FullName!,
            ], cancellation);
        if (now.Any(s => StreamKinds.IsReference(s.Stream)))
        {
            await Execute(AnnounceSql, [], cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Removes states that have no event.</summary>
    public Task Remove(IReadOnlyList<string> strays, CancellationToken cancellation) =>
        Execute(RemoveSql, [strays.ToArray()], cancellation);

    private async Task<string[]> Moved(IReadOnlyList<FoldedStream> streams, CancellationToken cancellation)
    {
        var folded = streams.ToDictionary(s => s.Stream, s => s.Version, StringComparer.Ordinal);
        await using var command = Command(LockSql, [folded.Keys.ToArray()]);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var moved = new List<string>();
        while (await row.ReadAsync(cancellation))
        {
            if (folded[row.GetString(0)] != row.GetInt64(1))
            {
                moved.Add(row.GetString(0));
            }
        }

        return [.. moved];
    }

    private async Task<List<FoldedStream>> FoldAgain(string[] streams, CancellationToken cancellation) =>
        await StreamFolds.Fold(Events(streams, cancellation), cancellation).ToListAsync(cancellation);

    private async IAsyncEnumerable<StoredEvent> Events(
        string[] streams, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(EventReader.OfStreams, [streams]);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return EventReader.Read(row);
        }
    }

    private async Task Execute(string sql, object[] parameters, CancellationToken cancellation)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(tenant);
        foreach (var parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter);
        }

        return command;
    }
}
