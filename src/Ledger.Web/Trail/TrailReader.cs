using System.Globalization;
using System.Text.Json;
using Ledger.Web.Journal;
using Ledger.Web.Hosting.Storage;
using Ledger.Domain.Kernel;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Trail;

/// <summary>One recorded fact with the people behind it.</summary>
/// <param name="Data">The fact as stored, in JSON.</param>
public sealed record TrailStep(
    long Sequence, string Stream, long Version, Guid EventId, string Type, IFact Fact, string Data,
    Instant RecordedAt, string Actor, string ActorName, string Roles, string? RequestId, string? Address,
    string? Reason, FactPlace? ReversedBy);

/// <summary>What is asked of the trail; every filter that is null admits all.</summary>
public sealed record TrailFilter(
    string? Unit = null, string? Stream = null, string? Voucher = null, string? Actor = null, string? Kind = null,
    long? Sequence = null);

/// <summary>Reads who recorded what, when, in which role and why, in record order.</summary>
public sealed class TrailReader(NpgsqlDataSource source)
{
    private const string Sql = """
        select e.seq_id, e.stream_id, e.version, e.id, e.type, e.data::text, e.timestamp, e.user_name,
            e.headers ->> 'name', e.headers ->> 'roles', e.correlation_id, e.headers ->> 'address',
            e.headers ->> 'reason', r.by_stream, r.by_version
        from ev.mt_events e
        left join ledger.reversal r on r.tenant = e.tenant_id and r.stream = e.stream_id and r.version = e.version
            and r.recorded_at <= $2
        where e.tenant_id = $1 and e.type <> 'tombstone' and e.timestamp <= $2
            and exists (select from ledger.subject s
                        where s.tenant = $1 and s.stream = e.stream_id and s.unit = any ($3)
                            and s.recorded_at <= $2)
            and ($4::text is null or e.stream_id in
                (select s.stream from ledger.subject s where s.tenant = $1 and s.unit = $4
                    and s.recorded_at <= $2))
            and ($5::text is null or e.stream_id = $5)
            and ($6::text is null or e.seq_id in
                (select l.seq from ledger.line l where l.tenant = $1 and l.voucher = $6 and l.unit = any ($3)))
            and ($7::text is null or e.user_name = $7)
            and ($8::text is null or e.type like $8 || '.%')
            and ($9::date is null or (e.data ->> 'effectiveOn') is null or (e.data ->> 'effectiveOn')::date <= $9)
            and ($10::bigint is null or e.seq_id = $10)
            and (e.timestamp, e.seq_id) > ($11, $12)
        order by e.timestamp, e.seq_id limit $13
        """;

    /// <summary>One record by its sequence; null when there is none that the reader may see.</summary>
    public async Task<TrailStep?> One(
        string tenant, IReadOnlyList<string> units, SettledMoment moment, long sequence,
        CancellationToken cancellation) =>
        (await Page(tenant, units, moment with { On = null }, new TrailFilter(Sequence: sequence), null, 1, cancellation))
        .Rows is [var step, ..] ? step : null;

    /// <summary>
    /// The cursor that a text stands for: a cursor given out before, or the sequence of a fact to go on behind; null
    /// when it is neither.
    /// </summary>
    public async Task<string?> CursorOf(string tenant, string? after, CancellationToken cancellation)
    {
        if (after is null || TrailCursor.IsOne(after))
        {
            return after;
        }

        if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return null;
        }

        await using var find = source.CreateCommand(
            "select timestamp from ev.mt_events where tenant_id = $1 and seq_id = $2 and type <> 'tombstone'");
        find.Parameters.AddWithValue(tenant);
        find.Parameters.AddWithValue(sequence);
        await using var row = await find.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? TrailCursor.Of(row.GetFieldValue<Instant>(0), sequence)
            : sequence == 0 ? TrailCursor.Of(NodaConstants.UnixEpoch, 0) : null;
    }

    /// <summary>A page of the trail, within the units that the reader may see.</summary>
    public async Task<Slice<TrailStep>> Page(
        string tenant, IReadOnlyList<string> units, SettledMoment moment, TrailFilter filter, string? after, int size,
        CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(units.ToArray());
        foreach (var text in new[] { filter.Unit, filter.Stream, filter.Voucher, filter.Actor, filter.Kind })
        {
            command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)text ?? DBNull.Value);
        }

        command.Parameters.AddWithValue(NpgsqlDbType.Date, (object?)moment.On ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Bigint, (object?)filter.Sequence ?? DBNull.Value);
        var (time, sequence) = TrailCursor.Read(after);
        command.Parameters.AddWithValue(time);
        command.Parameters.AddWithValue(sequence);
        command.Parameters.AddWithValue(size + 1);
        var steps = new List<TrailStep>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            steps.Add(Read(row));
        }

        var page = steps.Take(size).ToList();
        return new Slice<TrailStep>(page, steps.Count > size ? TrailCursor.Of(page[^1]) : null);
    }

    private static TrailStep Read(NpgsqlDataReader row)
    {
        var (type, data) = (row.GetString(4), row.GetString(5));
        return new TrailStep(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetGuid(3), type,
            (IFact)JsonSerializer.Deserialize(data, FactNames.TypeOf(type), LedgerJson.Stored)!, data,
            row.GetFieldValue<Instant>(6), Text(row, 7) ?? "", Text(row, 8) ?? "", Text(row, 9) ?? "",
            Text(row, 10), Text(row, 11), Text(row, 12),
            Text(row, 13) is { } stream ? new FactPlace(stream, row.GetInt64(14)) : null);
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
