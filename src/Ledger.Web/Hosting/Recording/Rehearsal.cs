using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>What a command would do if it were recorded now.</summary>
/// <param name="Refusal">Why it would be refused; then there are no facts.</param>
/// <param name="Facts">The facts it would record, with the numbers that are next now.</param>
public sealed record Rehearsed(Refusal? Refusal, IReadOnlyList<Written> Facts);

/// <summary>
/// Lets a command decide and records nothing, so that people see before they submit what it would do. The command's
/// own <see cref="Command.Decide"/> is asked, as by the <see cref="Recorder"/>; only locks are missing, so what is
/// shown can be overtaken by others and is decided again on submission.
/// </summary>
public sealed class Rehearsal(IDocumentStore store, ReferenceBook references, IClock clock)
{
    private const string AdmissionSql = """
        select array(select coalesce((select c.last from ledger.counter c
                         where c.tenant = $1 and c.scope = s.scope and c.kind = s.kind and c.year = s.year), 0) + 1
                     from unnest($2::text[], $3::text[], $4::integer[]) with ordinality as s(scope, kind, year, place)
                     order by s.place),
            (select c.holder || '/' || c.period from ledger.closed_period c
             join unnest($5::text[], $6::text[]) as d(holder, period) on d.holder = c.holder and d.period = c.period
             where c.tenant = $1 and not (c.reopened_until is not null and c.reopened_until > clock_timestamp()
                                          and $7 = any (c.reopened_for))
             limit 1)
        """;

    private static readonly Offset china = Offset.FromHours(8);

    /// <summary>The decision on the command as the book stands now.</summary>
    public async Task<Rehearsed> Try(
        string tenant, Actor actor, Command command, CancellationToken cancellation)
    {
        var reference = await references.Latest(tenant, cancellation);
        await using var session = store.LightweightSession(tenant);
        var now = clock.GetCurrentInstant();
        var today = now.WithOffset(china).Date;
        var peek = new RecordingBook(reference, await Read(session, command.Anchors, cancellation))
        {
            Original = await Entries.Original(session, command, cancellation),
        };
        if (Jurisdiction.Judge(actor, command.Access(peek), reference.Units, today) is { } forbidden)
        {
            return Refused(forbidden);
        }

        var states = await Read(session, command.Streams(peek), cancellation);
        var book = new RecordingBook(reference, states) { Original = peek.Original };
        List<NumberSeries> series = [.. command.Numbers(book).Distinct()];
        var (numbers, closed) = await Admitted(session, tenant, actor, series, command.Days(book), cancellation);
        if (closed is not null)
        {
            return Refused(closed);
        }

        return command.Days(book).Any(d => d.Day > today)
            ? Refused(new DateInFuture(today) { Field = "effectiveOn" })
            : command.Decide(book, new Stamp(actor, now, numbers)) switch
            {
                Decision.Refused no => Refused(no.Refusal),
                Decision.Accepted yes => new Rehearsed(null, yes.Facts),
                var other => throw new InvalidOperationException($"Unknown decision {other}."),
            };
    }

    private static Rehearsed Refused(Refusal refusal) => new(refusal, []);

    private static async Task<IReadOnlyDictionary<string, IStreamState?>> Read(
        IDocumentSession session, IReadOnlyList<string> streams, CancellationToken cancellation)
    {
        var states = await session.LoadManyAsync<StoredState>(cancellation, [.. streams.Distinct()]);
        var known = states.ToDictionary(s => s.Id, s => s.Value, StringComparer.Ordinal);
        return streams.Distinct().ToDictionary(s => s, known.GetValueOrDefault, StringComparer.Ordinal);
    }

    private static async Task<(IReadOnlyDictionary<NumberSeries, int> Numbers, PeriodClosed? Closed)> Admitted(
        IDocumentSession session, string tenant, Actor actor, List<NumberSeries> series,
        IReadOnlyList<PeriodDay> days, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(AdmissionSql, session.Connection);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(series.Select(s => s.Scope).ToArray());
        ask.Parameters.AddWithValue(series.Select(s => s.Kind).ToArray());
        ask.Parameters.AddWithValue(series.Select(s => s.Year).ToArray());
        ask.Parameters.AddWithValue(days.Select(d => d.Holder.ToString()).ToArray());
        ask.Parameters.AddWithValue(days.Select(d => $"{d.Day:uuuu-MM}").ToArray());
        ask.Parameters.AddWithValue(actor.Id);
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var next = row.GetFieldValue<int[]>(0);
        var numbers = series.Index().ToDictionary(s => s.Item, s => next[s.Index]);
        return await row.IsDBNullAsync(1, cancellation)
            ? (numbers, null)
            : (numbers, Closed(row.GetString(1).Split('/')));
    }

    private static PeriodClosed Closed(string[] holderAndPeriod) =>
        new(holderAndPeriod[0], holderAndPeriod[1]) { Field = "effectiveOn" };
}
