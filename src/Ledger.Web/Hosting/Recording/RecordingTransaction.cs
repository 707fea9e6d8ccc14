using System.Text.Json;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Papers;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// One transaction that records submissions one after the other, each deciding on what those before it left. A refused
/// one leaves nothing: no fact, no number.
/// </summary>
internal sealed class RecordingTransaction
{
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private readonly string tenant;
    private readonly IReadOnlyList<Prepared> group;
    private readonly NpgsqlConnection connection;
    private readonly OpenBook open = new();
    private readonly List<Action> answers = [];

    private RecordingTransaction(IReadOnlyList<Prepared> group, NpgsqlConnection connection)
    {
        (this.group, this.connection) = (group, connection);
        tenant = group[0].Submission.Request.Tenant;
    }

    /// <summary>
    /// Records the group and tells each its outcome; or throws, has told nobody and either changed nothing or, when the
    /// connection was lost at the very end, left answers that are found under the same keys.
    /// </summary>
    /// <param name="patience">How long to wait for a lock that somebody else holds; zero is as long as it takes.</param>
    public static async Task Run(
        IDocumentStore store, NpgsqlConnection connection, ReferenceBook references, LikelyStates likely,
        IReadOnlyList<Prepared> group, TimeSpan patience)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var recording = new RecordingTransaction(group, connection);
        await recording.Admit(references, likely, patience);
        foreach (var (index, member) in group.Index())
        {
            await recording.Decide(index, member);
        }

        if (recording.open.HasFacts)
        {
            await recording.open.Write(store, transaction, recording.tenant,
                group.Select(m => m.Submission.Alongside).OfType<Action<IDocumentSession>>().SingleOrDefault());
            recording.open.Remember(likely, recording.tenant);
        }

        recording.answers.ForEach(tell => tell());
    }

    /// <summary>Locks and reads everything, in one round trip when what the commands need was guessed right.</summary>
    private async Task Admit(ReferenceBook references, LikelyStates likely, TimeSpan patience)
    {
        var streams = group.SelectMany(m => m.Streams).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var closing = group[0].Submission.Command.ClosesDays;
        open.Reference = await references.Of(tenant, default);
        var guess = new RecordingBook(open.Reference, streams.ToDictionary(s => s, s => likely.Of(tenant, s)));
        var guessed = Needs.Of(group, guess);
        var admission = await TurnAdmission.Ask(
            connection, tenant, streams, group.Select(m => m.Submission.Request.Key), guessed, closing, patience, default);
        open.Take(streams, guessed, admission);
        open.Earlier = admission;
        open.Reference = await references.At(tenant, admission.Reference, connection, default);
        var missing = Needs.Of(group.Where((_, i) => admission.Answers[i] is null), open.Book).Except(guessed);
        if (!missing.IsNothing)
        {
            var more = await TurnAdmission.Ask(connection, tenant, [], [], missing, closing, patience, default);
            open.Take([], missing, more);
            open.Reference = await references.At(tenant, more.Reference, connection, default);
        }
    }

    private async Task Decide(int index, Prepared member)
    {
        var (request, command) = member.Submission;
        if (open.Earlier.Answers[index] is { } before)
        {
            var outcome = open.Earlier.Fingerprints[index].AsSpan().SequenceEqual(request.Fingerprint)
                ? (Outcome)new Outcome.Recorded(JsonSerializer.Deserialize<Receipt>(before, LedgerJson.Stored)!, Again: true)
                : new Outcome.Refused(new IdempotencyKeyReused());
            answers.Add(() => member.Tell(outcome));
            return;
        }

        var book = await Preparation.Of(connection, tenant, command, open.Book, default);
        if (!open.Holds(member, book))
        {
            var overtaken = new ContentionException(
                "The document changed before it was locked and concerns other streams, numbers or months now.");
            answers.Add(() => member.Tell(overtaken));
            return;
        }

        var told = Judge(command, request.Actor, book) is { } refusal
            ? new Outcome.Refused(refusal)
            : await Decided(command, request.Actor, book) switch
            {
                Decision.Refused no => new Outcome.Refused(no.Refusal),
                Decision.Accepted yes => (Outcome)new Outcome.Recorded(open.Accept(request, command, yes, book), Again: false),
                var other => throw new InvalidOperationException($"Unknown decision {other}."),
            };
        answers.Add(() => member.Tell(told));
    }

    private Task<Decision> Decided(Command command, Actor actor, RecordingBook book) => NamedFiles.Kept(
        connection, tenant, DeclaredDays.Held(command, book, command.Decide(book, open.Stamp(command, actor, book))), default);

    /// <summary>The days of an entry lie in open months and not after the day it is recorded.</summary>
    private Refusal? Judge(Command command, Actor actor, RecordingBook book)
    {
        var days = command.Days(book);
        var closed = days.Select(DayAsked.Of).Distinct().OrderBy(d => d.Holder, StringComparer.Ordinal)
            .ThenBy(d => d.Period, StringComparer.Ordinal).FirstOrDefault(d => open.IsClosed(actor, d));
        if (closed.Holder is not null)
        {
            return new PeriodClosed(closed.Holder, closed.Period) { Field = "effectiveOn" };
        }

        var today = open.At.InZone(shanghai).Date;
        return days.Any(d => d.Day > today) ? new DateInFuture(today) { Field = "effectiveOn" } : null;
    }
}
