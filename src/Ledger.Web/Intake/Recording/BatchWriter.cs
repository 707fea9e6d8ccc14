using JasperFx.Events;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Recording;

/// <summary>
/// Writes the facts of a batch some thousands at a time, within one transaction: events by the fastest door, and what
/// follows from them by the same database function that posts every other fact.
/// </summary>
internal sealed class BatchWriter(
    NpgsqlConnection connection, IDocumentSession session, string tenant, Instant at, RequestMark mark)
{
    private const int Together = 4_000;

    private const string StreamsSql = """
        update ev.mt_streams s set version = u.version, timestamp = $2
        from unnest($3::text[], $4::bigint[]) as u(id, version) where s.tenant_id = $1 and s.id = u.id
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

    /// <summary>Writes what waits, the states and versions of the streams, the numbers given out and the answer.</summary>
    public async Task Finish(
        BatchBook book, IReadOnlyList<DrawnNumber> numbers, GivenAnswer answer, CancellationToken cancellation)
    {
        await Write(cancellation);
        List<WrittenState> states =
        [
            .. book.Touched.OrderBy(s => s.Stream, StringComparer.Ordinal)
                .Select(s => new WrittenState(s.Stream, s.Position.Version, s.Position.State!)),
        ];
        await using (var streams = new NpgsqlCommand(StreamsSql, connection) { CommandTimeout = 0 })
        {
            streams.Parameters.AddWithValue(tenant);
            streams.Parameters.AddWithValue(at);
            streams.Parameters.AddWithValue(states.Select(s => s.Stream).ToArray());
            streams.Parameters.AddWithValue(states.Select(s => s.Version).ToArray());
            await streams.ExecuteNonQueryAsync(cancellation);
        }

        await Post([], new Posting(states, numbers, [answer], commits: false), cancellation);
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
        await Post([.. numbered.Select(Event)], Posting.Nothing, cancellation);
        Facts += waiting.Count;
        waiting.Clear();
    }

    private async Task Post(IReadOnlyList<IEvent> events, Posting posting, CancellationToken cancellation)
    {
        var builder = new Weasel.Postgresql.CommandBuilder();
        new PostToJournal(tenant, at.ToDateTimeOffset(), events, Journaling.LinesOf(events), posting)
            .ConfigureCommand(builder, null!);
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
}
