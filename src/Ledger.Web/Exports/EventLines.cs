using Ledger.Web.Journal;
using Npgsql;

namespace Ledger.Web.Exports;

/// <summary>
/// Every event of a tenant as stored, one JSON object on each line in the order of the sequence, and after them the
/// answers given to request keys: without those, a request repeated at the new place would be recorded again.
/// </summary>
internal static class EventLines
{
    // The database writes the lines: data and headers come out exactly as it keeps them.
    private const string EventsSql = """
        select json_build_object('seq', seq_id, 'id', id, 'tenant', tenant_id, 'stream', stream_id,
            'version', version, 'type', type,
            'timestamp', to_char(timestamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'user', user_name, 'correlation', correlation_id, 'causation', causation_id,
            'headers', headers, 'data', data)::text
        from ev.mt_events where tenant_id = $1 and type <> 'tombstone' and timestamp <= $2
        order by seq_id
        """;

    private const string AnswersSql = """
        select json_build_object('request', key, 'tenant', tenant, 'fingerprint', encode(fingerprint, 'hex'),
            'recorded', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'answer', answer)::text
        from ledger.request where tenant = $1 and recorded_at <= $2
        order by recorded_at, key collate "C"
        """;

    public static async Task Write(
        NpgsqlDataSource source, string tenant, SettledMoment moment, TextWriter to, CancellationToken cancellation)
    {
        foreach (var sql in new[] { EventsSql, AnswersSql })
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue(tenant);
            command.Parameters.AddWithValue(moment.KnownAt);
            await using var row = await command.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
            {
                await to.WriteAsync(row.GetString(0));
                await to.WriteAsync('\n');
            }
        }
    }
}
