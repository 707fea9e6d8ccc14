using System.Security.Cryptography;
using System.Text.Json;
using JasperFx.Events;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Papers;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// Records commands: the only way into the book. Streams are locked in the order of their keys, then the database
/// admits the request with numbers and the recorded time, then the domain decides, and facts, journal, balances and
/// the answer are committed together.
/// </summary>
public sealed class Recorder(IDocumentStore store, ReferenceBook references, IClock clock)
{
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

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
        await using var session = store.LightweightSession(request.Tenant);
        Sign(session, request);

        var original = await Entries.Original(session, command, cancellation);
        var peek = new RecordingBook(reference, await Peek(session, command.Anchors, cancellation)) { Original = original };
        var today = clock.GetCurrentInstant().InZone(shanghai).Date;
        if (await Judge(request, command.Access(peek), reference, today, cancellation) is { } forbidden)
        {
            return new Outcome.Refused(forbidden);
        }

        var locked = await Lock(session, command.Streams(peek), cancellation);
        var states = locked.ToDictionary(s => s.Key, s => s.Value.Aggregate?.Value, StringComparer.Ordinal);
        var book = new RecordingBook(reference, states) { Original = original };
        var series = Admission.Series(command, book);
        var admission = await Admission.Ask(session, request, series, command, book, cancellation);
        if (admission.Answer is { } before)
        {
            return admission.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint)
                ? new Outcome.Recorded(JsonSerializer.Deserialize<Receipt>(before, LedgerJson.Stored)!, Again: true)
                : new Outcome.Refused(new IdempotencyKeyReused());
        }

        if (admission.Closed is { } closed)
        {
            return new Outcome.Refused(closed);
        }

        var day = admission.At.InZone(shanghai).Date;
        if (command.Days(book).Any(d => d.Day > day))
        {
            return new Outcome.Refused(new DateInFuture(day) { Field = "effectiveOn" });
        }

        var latest = await references.At(request.Tenant, admission.Reference, session.Connection!, cancellation);
        book = await Preparation.Of(session, command, new RecordingBook(latest, states), cancellation);
        if (!command.Streams(book).All(locked.ContainsKey) || !Admission.Series(command, book).SequenceEqual(series))
        {
            throw new ContentionException("The document changed before it was locked and concerns other streams now.");
        }

        var stamp = new Stamp(request.Actor, admission.At, admission.Numbers(series));
        return await NamedFiles.Kept(session, DeclaredDays.Held(command, book, command.Decide(book, stamp)), cancellation) switch
        {
            Decision.Refused no => new Outcome.Refused(no.Refusal),
            Decision.Accepted yes => new Outcome.Recorded(
                await Write(session, submission, yes, locked, stamp, cancellation), Again: false),
            var other => throw new InvalidOperationException($"Unknown decision {other}."),
        };
    }

    /// <summary>Nobody is refused for a unit that another process registered since this one last looked.</summary>
    private async ValueTask<Refusal?> Judge(
        RequestContext request, Access access, Reference reference, LocalDate today, CancellationToken cancellation) =>
        Jurisdiction.Judge(request.Actor, access, reference.Units, today) is null
            ? null
            : Jurisdiction.Judge(
                request.Actor, access, (await references.Latest(request.Tenant, cancellation)).Units, today);

    private static void Sign(IDocumentSession session, RequestContext request)
    {
        session.LastModifiedBy = request.Actor.Id;
        session.CorrelationId = request.RequestId;
        session.CausationId = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request.Key)));
        session.SetHeader("name", request.Actor.DisplayName);
        session.SetHeader("roles", string.Join(",", request.Actor.Grants.Select(g => LedgerJson.Word<Role>(g.Role)).Distinct()));
        session.SetHeader("address", request.Address ?? "");
        session.SetHeader("reason", request.Reason ?? "");
    }

    private static async Task<Dictionary<string, IStreamState?>> Peek(
        IDocumentSession session, IReadOnlyList<string> anchors, CancellationToken cancellation)
    {
        if (anchors.Count == 0)
        {
            return [];
        }

        var states = await session.LoadManyAsync<StoredState>(cancellation, anchors);
        return anchors.ToDictionary(a => a, a => states.FirstOrDefault(s => s.Id == a)?.Value);
    }

    private static async Task<SortedDictionary<string, IEventStream<StoredState>>> Lock(
        IDocumentSession session, IReadOnlyList<string> streams, CancellationToken cancellation)
    {
        var locked = new SortedDictionary<string, IEventStream<StoredState>>(StringComparer.Ordinal);
        foreach (var stream in streams.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            locked[stream] = await session.Events.FetchForExclusiveWriting<StoredState>(stream, cancellation);
        }

        return locked;
    }

    private static async Task<Receipt> Write(
        IDocumentSession session, Submission submission, Decision.Accepted decision,
        SortedDictionary<string, IEventStream<StoredState>> locked, Stamp stamp, CancellationToken cancellation)
    {
        var request = submission.Request;
        var recorded = new List<RecordedFact>();
        foreach (var group in decision.Facts.GroupBy(w => w.Stream).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var events = group.Select(w => Event(session, w.Fact, stamp)).ToList();
            var next = (locked.GetValueOrDefault(group.Key)?.CurrentVersion ?? 0) + 1;
            recorded.AddRange(events.Select((e, i) =>
                new RecordedFact(group.Key, next + i, FactNames.All[e.Data.GetType()])));
            if (locked.TryGetValue(group.Key, out var stream))
            {
                stream.AppendMany(events);
            }
            else
            {
                session.Events.StartStream(group.Key, events);
            }
        }

        var voucher = decision.Facts.Select(w => w.Fact).OfType<IMoneyFact>().FirstOrDefault()?.Voucher.ToString();
        var receipt = new Receipt(decision.Id, voucher, stamp.At, recorded);
        session.QueueSqlCommand(
            "insert into ledger.request (tenant, key, fingerprint, answer, recorded_at) values (?, ?, ?, ?::jsonb, ?)",
            request.Tenant, request.Key, request.Fingerprint,
            JsonSerializer.Serialize(receipt, LedgerJson.Stored), stamp.At);
        submission.Alongside?.Invoke(session);
        await session.SaveChangesAsync(cancellation);
        return receipt;
    }

    /// <summary>The event bears the database's time, taken after the locks, so that order and time agree.</summary>
    private static IEvent Event(IDocumentSession session, IFact fact, Stamp stamp)
    {
        var e = session.Events.BuildEvent(fact);
        e.Timestamp = stamp.At.ToDateTimeOffset();
        return e;
    }
}
