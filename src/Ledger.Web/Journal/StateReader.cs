using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Journal;

/// <summary>
/// Reads states of streams at a moment by folding the facts recorded by then. A document stops at its first step
/// whose business date lies after the day asked.
/// </summary>
public sealed class StateReader(NpgsqlDataSource source)
{
    private const string FactsSql = """
        select e.stream_id, e.type, e.data::text, (e.data ->> 'effectiveOn')::date
        from ev.mt_events e
        where e.tenant_id = $1 and e.stream_id = any ($2) and e.timestamp <= $3
        order by e.stream_id, e.version
        """;

    private const string NewestSql = """
        select e.stream_id, e.seq_id from ev.mt_events e
        where e.tenant_id = $1 and e.type = $2 and e.version = 1 and e.timestamp <= $3 and e.seq_id < $4
            and ($5::date is null or (e.data ->> 'effectiveOn') is null or (e.data ->> 'effectiveOn')::date <= $5)
            and exists (select from ledger.subject s
                        where s.tenant = $1 and s.stream = e.stream_id and s.unit = any ($6)
                            and s.recorded_at <= $3)
        order by e.seq_id desc limit $7
        """;

    /// <summary>The state of one stream at the moment; null when nothing was recorded by then.</summary>
    public async Task<TState?> One<TState>(
        string tenant, string stream, SettledMoment moment, CancellationToken cancellation)
        where TState : class, IStreamState<TState> =>
        await Many<TState>(tenant, [stream], moment, cancellation) is [var only, ..] ? only : null;

    /// <summary>The states of streams at the moment, in the order asked; unknown ones are left out.</summary>
    public async Task<IReadOnlyList<TState>> Many<TState>(
        string tenant, IReadOnlyList<string> streams, SettledMoment moment, CancellationToken cancellation)
        where TState : class, IStreamState<TState>
    {
        var states = await Named<TState>(tenant, streams, moment, cancellation);
        return [.. streams.Where(states.ContainsKey).Select(s => states[s])];
    }

    /// <summary>The states of streams at the moment by their keys; unknown ones are left out.</summary>
    public async Task<IReadOnlyDictionary<string, TState>> Named<TState>(
        string tenant, IReadOnlyList<string> streams, SettledMoment moment, CancellationToken cancellation)
        where TState : class, IStreamState<TState>
    {
        await using var command = source.CreateCommand(FactsSql);
        command.Parameters.AddWithValue(tenant);
        command.Parameters.AddWithValue(streams.ToArray());
        command.Parameters.AddWithValue(moment.KnownAt);
        var states = new Dictionary<string, IStreamState>(StringComparer.Ordinal);
        var ended = new HashSet<string>(StringComparer.Ordinal);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var stream = row.GetString(0);
            if (moment.On is { } day && !row.IsDBNull(3) && row.GetFieldValue<LocalDate>(3) > day)
            {
                ended.Add(stream);
            }

            if (!ended.Contains(stream))
            {
                var fact = (IFact)JsonSerializer.Deserialize(
                    row.GetString(2), FactNames.TypeOf(row.GetString(1)), LedgerJson.Stored)!;
                states[stream] = states.GetValueOrDefault(stream, TState.Initial).Apply(fact);
            }
        }

        return states.ToDictionary(s => s.Key, s => (TState)s.Value, StringComparer.Ordinal);
    }

    /// <summary>The streams that began with that fact, newest first, among those the reader may see.</summary>
    public async Task<Slice<string>> Newest(
        JournalScope scope, string firstFact, SettledMoment moment, string? after, int size,
        CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(NewestSql);
        command.Parameters.AddWithValue(scope.Tenant);
        command.Parameters.AddWithValue(firstFact);
        command.Parameters.AddWithValue(moment.KnownAt);
        command.Parameters.AddWithValue(long.TryParse(after, out var before) ? before : long.MaxValue);
        command.Parameters.AddWithValue(NpgsqlDbType.Date, (object?)moment.On ?? DBNull.Value);
        command.Parameters.AddWithValue(scope.Units.ToArray());
        command.Parameters.AddWithValue(size + 1);
        var streams = new List<(string Stream, long Sequence)>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            streams.Add((row.GetString(0), row.GetInt64(1)));
        }

        return new Slice<string>([.. streams.Take(size).Select(s => s.Stream)],
            streams.Count > size ? $"{streams[size - 1].Sequence}" : null);
    }
}
