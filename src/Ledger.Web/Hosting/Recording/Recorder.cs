using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// Records commands: the only way into the book. A command is looked at and permitted; then, in one transaction with
/// others that wait, its streams are locked in the order of their keys, the database admits it with numbers and the
/// recorded time, the domain decides, and facts, journal, balances and the answer are committed together.
/// </summary>
public sealed class Recorder
{
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private readonly ReferenceBook references;
    private readonly RecordingConnections connections;
    private readonly IClock clock;
    private readonly Turns turns;

    /// <summary>Over an event store, the connections it is written through and the reference data.</summary>
    public Recorder(IDocumentStore store, RecordingConnections connections, ReferenceBook references, IClock clock)
    {
        (this.connections, this.references, this.clock) = (connections, references, clock);
        var likely = new LikelyStates();
        turns = new Turns(async (group, patience) =>
        {
            await using var connection = await connections.Open(default);
            await RecordingTransaction.Run(store, connection, references, likely, group, patience);
        });
    }

    /// <summary>Records the command or refuses it.</summary>
    /// <exception cref="ContentionException">Others were faster; try again with the same key.</exception>
    public async Task<Outcome> Record(Submission submission, CancellationToken cancellation)
    {
        try
        {
            return await Attempt(submission, cancellation);
        }
        catch (PostgresException error) when (error.SqlState == "LG003")
        {
            return new Outcome.Refused(new ClockBehind());
        }
        catch (Exception error) when (ContentionException.Is(error))
        {
            throw new ContentionException(error);
        }
    }

    /// <summary>Records apart from the bus; contention is told as a refusal, as when the retries run out.</summary>
    public async Task<Outcome> RecordOnce(Submission submission, CancellationToken cancellation)
    {
        try
        {
            return await Record(submission, cancellation);
        }
        catch (ContentionException)
        {
            return new Outcome.Refused(new TooMuchContention());
        }
    }

    private async Task<Outcome> Attempt(Submission submission, CancellationToken cancellation)
    {
        var (request, command) = submission;
        var reference = await references.Of(request.Tenant, cancellation);
        var peek = await Peek(request.Tenant, command, reference, cancellation);
        var today = clock.GetCurrentInstant().InZone(shanghai).Date;
        if (await Judge(request, command.Access(peek), reference, today, cancellation) is { } forbidden)
        {
            return new Outcome.Refused(forbidden);
        }

        cancellation.ThrowIfCancellationRequested();
        return await turns.Take(new Prepared(
            submission, [.. command.Streams(peek).Distinct(StringComparer.Ordinal)], peek.Original));
    }

    /// <summary>Nobody is refused for a unit that another process registered since this one last looked.</summary>
    private async ValueTask<Refusal?> Judge(
        RequestContext request, Access access, Reference reference, LocalDate today, CancellationToken cancellation) =>
        Jurisdiction.Judge(request.Actor, access, reference.Units, today) is null
            ? null
            : Jurisdiction.Judge(
                request.Actor, access, (await references.Latest(request.Tenant, cancellation)).Units, today);

    /// <summary>What the command needs before anything is locked; nothing is asked when it needs nothing.</summary>
    private async ValueTask<RecordingBook> Peek(
        string tenant, Command command, Reference reference, CancellationToken cancellation)
    {
        var states = command.Anchors.Distinct().ToDictionary(a => a, _ => (IStreamState?)null, StringComparer.Ordinal);
        var peek = new RecordingBook(reference, states);
        if (states.Count == 0 && command.Original is null)
        {
            return peek;
        }

        await using var connection = await connections.Open(cancellation);
        await Read(connection, tenant, states, cancellation);
        return command.Original is { } place
            ? peek with { Original = await Entries.Find(connection, tenant, place, cancellation) }
            : peek;
    }

    private static async Task Read(
        NpgsqlConnection connection, string tenant, Dictionary<string, IStreamState?> states,
        CancellationToken cancellation)
    {
        await using var look = new NpgsqlCommand(
            "select id, data::text from book.mt_doc_stream_state where tenant_id = $1 and id = any ($2)", connection);
        look.Parameters.AddWithValue(tenant);
        look.Parameters.AddWithValue(states.Keys.ToArray());
        await using var row = await look.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            states[row.GetString(0)] = StoredState.Read(row.GetString(1));
        }
    }
}
