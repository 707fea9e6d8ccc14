using System.Runtime.CompilerServices;
using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>Compares sealed leaves with the events as the database keeps them now, member by member.</summary>
internal static class LiveEvents
{
    private const string Sql = $"""
        select l.idx, l.bytes, l.seq_id, a.salt, a.salt_pii, e.is_archived, e.tenant_id, {EventRow.Columns}
        from audit.leaf l
        left join audit.salt a on a.seq_id = l.seq_id
        left join ev.mt_events e on e.seq_id = l.seq_id
        left join ev.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
        where l.tenant = $1 and l.idx >= $2 and l.idx < $3 order by l.idx
        """;

    /// <summary>The differences between leaves and events, in the order of the log.</summary>
    /// <param name="reading">What the log says of redactions and losses; null while its end is not known.</param>
    public static async IAsyncEnumerable<Finding> Differences(
        NpgsqlDataSource source, string tenant, long from, long to, LogReading? reading,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(Sql);
        read.CommandTimeout = 0;
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(from);
        read.Parameters.AddWithValue(to);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            if (Leaf.Read(row.GetFieldValue<byte[]>(1)) is not EventLeaf leaf)
            {
                continue;
            }

            foreach (var finding in Differences(leaf, row, reading))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Leaves that are about to be signed must tell of the events that are there.</summary>
    /// <exception cref="SealingAlarmException">One does not.</exception>
    public static async Task Demand(
        NpgsqlDataSource source, string tenant, long from, long to, CancellationToken cancellation)
    {
        await foreach (var finding in Differences(source, tenant, from, to, null, cancellation))
        {
            throw new SealingAlarmException("leaf-not-its-event", finding);
        }
    }

    private static IEnumerable<Finding> Differences(EventLeaf leaf, NpgsqlDataReader row, LogReading? reading)
    {
        var place = LogReading.Place(leaf);
        if (EventRow.Read(row, 7) is not { } stored)
        {
            if (reading?.IsLost(leaf.Index) != true)
            {
                yield return new Finding(Verdict.Incomplete, place, "已封存的事件不在库中：被删除", "the sealed event is gone: it was deleted");
            }

            yield break;
        }

        foreach (var (member, was, now) in Members(leaf, stored, row.GetString(6)).Where(m => m.Was != m.Now))
        {
            yield return new Finding(Verdict.ContentAltered, place,
                $"{member}：封存时为“{was}”，现为“{now}”", $"{member}: sealed as “{was}”, now “{now}”");
        }

        if (row.GetBoolean(5))
        {
            yield return new Finding(Verdict.Incomplete, place, "is_archived：事件被标记隐藏", "is_archived: the event is hidden from replays");
        }

        if (row.IsDBNull(3))
        {
            yield return new Finding(Verdict.ContentAltered, place, "盐值缺失，承诺无法打开", "the salt is gone; the commitment cannot be opened");
            yield break;
        }

        var salts = (Salt: row.GetFieldValue<byte[]>(3), Personal: row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));
        foreach (var finding in Opening.Of(stored.Data, stored.Headers, salts.Salt, salts.Personal)
            .Differences(leaf, reading?.IsRedacted(leaf.Index) == true))
        {
            yield return finding;
        }
    }

    private static IEnumerable<(string Member, string? Was, string? Now)> Members(EventLeaf leaf, EventRow now, string tenant) =>
    [
        ("stream_id", leaf.Stream, now.Stream), ("version", $"{leaf.StreamVersion}", $"{now.Version}"),
        ("id", leaf.EventId, now.Id), ("type", leaf.Type, now.Type), ("mt_dotnet_type", leaf.RuntimeType, now.RuntimeType),
        ("timestamp", LeafTime.Text(leaf.At), LeafTime.Text(now.At)), ("user_name", leaf.Actor, now.User),
        ("correlation_id", leaf.Correlation, now.Correlation), ("causation_id", leaf.Causation, now.Causation),
        ("tenant_id", leaf.Tenant, tenant),
    ];
}
