using System.Text.Json;
using JasperFx.Events;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;
using Marten;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Intake.Recording;

/// <summary>
/// Writes the facts of a batch some thousands at a time, within one transaction: events by the fastest door, and what
/// follows from them by the same database function that posts every other fact.
/// </summary>
internal sealed class BatchWriter(
    NpgsqlConnection connection, IDocumentSession session, string tenant, Instant at, RequestMark mark)
{
    private const int Together = 4_000;

    private const string StatesSql = """
        insert into book.mt_doc_stream_state as s (tenant_id, id, data, mt_last_modified, mt_dotnet_type, mt_version)
        select $1, u.id, u.data, $2, $3, u.version from unnest($4::text[], $5::jsonb[], $6::bigint[]) as u(id, data, version)
        on conflict (tenant_id, id) do update set data = excluded.data, mt_last_modified = excluded.mt_last_modified,
            mt_version = excluded.mt_version
        """;

    private const string StreamsSql = """
        update ev.mt_streams s set version = u.version, timestamp = $2
        from unnest($3::text[], $4::bigint[]) as u(id, version) where s.tenant_id = $1 and s.id = u.id
        """;

    private const string CountersSql = """
        update ledger.counter c set last = c.last + u.more
        from unnest($2::text[], $3::text[], $4::integer[], $5::integer[]) as u(scope, kind, year, more)
        where c.tenant = $1 and c.scope = u.scope and c.kind = u.kind and c.year = u.year
        """;

    private readonly List<LoadedEvent> waiting = new(Together);

    /// <summary>How many facts were written.</summary>
    public long Facts { get; private set; }

    /// <summary>Takes a fact; writes when enough of them wait.</summary>
    public async ValueTask Take(string stream, long version, IFact fact, CancellationToken cancellation)
    {
        waiting.Add(LoadedEvent.Of(Guid.CreateVersion7(), stream, version, fact, at, mark));
        if (waiting.Count >= Together)
        {
            await Write(cancellation);
        }
    }

    /// <summary>Writes what waits, the states and versions of the streams, and the numbers given out.</summary>
    public async Task Finish(BatchBook book, IReadOnlyDictionary<NumberSeries, int> used, CancellationToken cancellation)
    {
        await Write(cancellation);
        foreach (var streams in book.Touched.OrderBy(s => s.Stream, StringComparer.Ordinal).Chunk(500))
        {
            var (keys, versions) = (streams.Select(s => s.Stream).ToArray(), streams.Select(s => s.Position.Version).ToArray());
            var states = streams.Select(s => JsonSerializer.Serialize(
                new StoredState { Id = s.Stream, Value = s.Position.State }, LedgerJson.Stored)).ToArray();
            await Run(StatesSql, cancellation, tenant, at, typeof(StoredState).FullName!, keys, states, versions);
            await Run(StreamsSql, cancellation, tenant, at, keys, versions);
        }

        var more = used.Where(u => u.Value > 1).ToList();
        await Run(CountersSql, cancellation, tenant, more.Select(u => u.Key.Scope).ToArray(),
            more.Select(u => u.Key.Kind).ToArray(), more.Select(u => u.Key.Year).ToArray(),
            more.Select(u => u.Value - 1).ToArray());
    }

    private async Task Write(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var numbered = (await EventCopy.Numbers(connection, waiting.Count, cancellation)).Zip(waiting).ToList();
        await EventCopy.WriteStreams(connection, tenant, waiting.Where(e => e.Version == 1), cancellation);
        await EventCopy.WriteEvents(connection, tenant, numbered, cancellation);
        await Post([.. numbered.Select(Event)], cancellation);
        Facts += waiting.Count;
        waiting.Clear();
    }

    private async Task Post(IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var builder = new Weasel.Postgresql.CommandBuilder();
        new PostToJournal(tenant, events, Journaling.LinesOf(events), Posting.Nothing).ConfigureCommand(builder, null!);
        await using var post = builder.Compile();
        post.Connection = connection;
        post.CommandTimeout = 0;
        await post.ExecuteNonQueryAsync(cancellation);
    }

    private IEvent Event((long Sequence, LoadedEvent Written) numbered)
    {
        var (sequence, written) = numbered;
        var e = session.Events.BuildEvent(written.Fact);
        (e.Sequence, e.StreamKey, e.Version) = (sequence, written.Stream, written.Version);
        (e.Timestamp, e.TenantId) = (at.ToDateTimeOffset(), tenant);
        return e;
    }

    private async Task Run(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var run = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            run.Parameters.AddWithValue(value);
        }

        await run.ExecuteNonQueryAsync(cancellation);
    }
}
