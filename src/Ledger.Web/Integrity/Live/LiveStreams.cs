using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity.Live;

/// <summary>Streams and events of the database that the log does not bear out.</summary>
internal static class LiveStreams
{
    // The sealer looks every two seconds; what is older than this and not sealed was never taken in, or kept back.
    private const string UnsealedSql = """
        select e.seq_id, e.stream_id, e.version, i.seq_id is null, coalesce(i.rec, e.timestamp) < now() - interval '1 minute'
        from ev.mt_events e left join audit.intake i on i.seq_id = e.seq_id
        where e.tenant_id = $1 and e.type <> 'tombstone'
            and not exists (select from audit.leaf l where l.seq_id = e.seq_id)
        order by e.seq_id
        """;

    private const string StreamsSql = """
        select s.id, s.version, coalesce(max(e.version), 0) from ev.mt_streams s
        left join ev.mt_events e on e.tenant_id = s.tenant_id and e.stream_id = s.id
        where s.tenant_id = $1 and s.id <> 'mt_tombstone' group by s.id, s.version
        """;

    private const string TypesSql = """
        select l.idx, l.bytes, s.type from audit.leaf l
        join ev.mt_events e on e.seq_id = l.seq_id join ev.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
        where l.tenant = $1 and e.version = 1
        """;

    /// <summary>What does not fit.</summary>
    public static async Task<IReadOnlyList<Finding>> Differences(
        NpgsqlDataSource source, string tenant, LogReading reading, CancellationToken cancellation)
    {
        var found = new List<Finding>();
        await Read(source, UnsealedSql, tenant, row => found.Add(Unsealed(row)), cancellation);
        var streams = new HashSet<string>(StringComparer.Ordinal);
        await Read(source, StreamsSql, tenant, row =>
        {
            streams.Add(row.GetString(0));
            if (reading.Streams.TryGetValue(row.GetString(0), out var last) && last.Version > row.GetInt64(1))
            {
                found.Add(new Finding(Verdict.Incomplete, row.GetString(0),
                    $"mt_streams.version 为 {row.GetInt64(1)}，日志中最后一个事件为 {last.Version}",
                    $"mt_streams.version is {row.GetInt64(1)}, the last event in the log is {last.Version}"));
            }
            else if (row.GetInt64(1) != row.GetInt64(2))
            {
                found.Add(new Finding(Verdict.Incomplete, row.GetString(0),
                    $"mt_streams.version 为 {row.GetInt64(1)}，最后一个事件为 {row.GetInt64(2)}",
                    $"mt_streams.version is {row.GetInt64(1)}, the last event is {row.GetInt64(2)}"));
            }
        }, cancellation);
        found.AddRange(reading.Streams.Keys.Where(s => !streams.Contains(s)).Select(s =>
            new Finding(Verdict.Incomplete, s, "流不在库中：被删除或改名", "the stream is gone: it was deleted or renamed")));
        await Read(source, TypesSql, tenant, row =>
        {
            var type = row.IsDBNull(2) ? null : row.GetString(2);
            if (Leaf.Read(row.GetFieldValue<byte[]>(1)) is EventLeaf leaf && leaf.StreamType != type)
            {
                found.Add(new Finding(Verdict.Incomplete, leaf.Stream, $"mt_streams.type 封存时为“{leaf.StreamType}”，现为“{type}”",
                    $"mt_streams.type: sealed as “{leaf.StreamType}”, now “{type}”"));
            }
        }, cancellation);
        return found;
    }

    private static Finding Unsealed(NpgsqlDataReader row)
    {
        var place = $"seq {row.GetInt64(0)} {row.GetString(1)} v{row.GetInt64(2)}";
        return row.GetBoolean(3)
            ? new Finding(Verdict.Incomplete, place, "事件绕过了登记触发器写入", "the event was written past the intake trigger")
            : row.GetBoolean(4)
                ? new Finding(Verdict.Inconclusive, place, "事件超过一分钟未封存：封存者停了，此后的事无从判断",
                    "the event has not been sealed for more than a minute: the sealer stands still, and nothing can be said of what came after")
                : new Finding(Verdict.VerifiedWithNotes, place, "刚记录，尚未封存", "just recorded, not sealed yet");
    }

    private static async Task Read(NpgsqlDataSource source, string sql, string tenant, Action<NpgsqlDataReader> take,
        CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(sql);
        read.CommandTimeout = 0;
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            take(row);
        }
    }
}
