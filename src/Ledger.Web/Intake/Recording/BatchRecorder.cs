using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake.Judging;
using Marten;
using Npgsql;

namespace Ledger.Web.Intake.Recording;

/// <summary>
/// Records many commands in one transaction, or none. It does for a batch what the recorder does for one command, in
/// the same order: streams locked by their keys, admission with numbers, open periods and the recorded time, the
/// domain's decision of each command upon those before it, then facts, journal, states and the answer together.
/// </summary>
public sealed class BatchRecorder(NpgsqlDataSource source, IDocumentStore store, ReferenceBook references)
{
    private const int Told = 1_000;

    /// <summary>Records a batch.</summary>
    /// <param name="steps">Its commands; read several times, always the same.</param>
    /// <param name="closing">The command that closes the batch once every other was accepted.</param>
    /// <param name="closingStream">The stream that the closing command reads.</param>
    /// <param name="alongside">What is written in the same transaction.</param>
    /// <param name="progress">Is told now and then how many commands are decided.</param>
    /// <exception cref="ContentionException">Others were faster; try again with the same key.</exception>
    internal async Task<BatchOutcome> Record(
        RequestContext request, IEnumerable<BatchStep> steps, Func<BatchTally, Command> closing, string closingStream,
        Func<NpgsqlConnection, BatchOutcome.Recorded, Task> alongside, Func<int, Task> progress,
        CancellationToken cancellation)
    {
        try
        {
            return await Attempt(request, steps, closing, closingStream, alongside, progress, cancellation);
        }
        catch (PostgresException error) when (error.SqlState == "LG003")
        {
            return new BatchOutcome.Refused(new ClockBehind());
        }
        catch (Exception error) when (ContentionException.Is(error))
        {
            throw new ContentionException(error);
        }
    }

    private async Task<BatchOutcome> Attempt(
        RequestContext request, IEnumerable<BatchStep> steps, Func<BatchTally, Command> closing, string closingStream,
        Func<NpgsqlConnection, BatchOutcome.Recorded, Task> alongside, Func<int, Task> progress,
        CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var reference = await references.Latest(request.Tenant, cancellation);
        var book = await BatchStreams.Open(
            connection, request.Tenant, reference, steps, [closingStream], locked: true, cancellation);
        var needs = BatchNeeds.Of(request.Actor, steps, book);
        var admission = await TurnAdmission.Ask(
            connection, request.Tenant, [], [request.Key], needs, closing: false, TimeSpan.Zero, cancellation);
        if (admission.Answers[0] is { } before)
        {
            return new BatchOutcome.Recorded(
                JsonSerializer.Deserialize<Receipt>(before, LedgerJson.Stored)!, new BatchTally(0, 0));
        }

        if (Array.IndexOf(admission.Closed, true) is var closed and >= 0)
        {
            return BatchNeeds.Where(steps, book, needs.Days[closed].Day);
        }

        await using var session = store.LightweightSession(request.Tenant);
        var first = needs.Series.Index().ToDictionary(s => s.Item, s => admission.Last[s.Index] + 1);
        var decider = new BatchDecider(book, request.Actor, admission.At, first, ClosedMonths.None,
            needs.Days.Select(d => (d.Day.Holder, d.Day.Period)).ToHashSet());
        var writer = new BatchWriter(connection, session, request.Tenant, admission.At, RequestMark.Of(request));
        var (faults, entries) = await Decide(steps, book, decider, writer, progress, cancellation);
        if (faults.Count > 0)
        {
            return new BatchOutcome.RowsRefused(faults);
        }

        var last = new BatchStep(closing(new BatchTally(entries, writer.Facts)), [], _ => throw new InvalidOperationException());
        var decision = decider.Decide(last);
        if (decision is not Decision.Accepted done)
        {
            return new BatchOutcome.Refused(((Decision.Refused)decision).Refusal);
        }

        var facts = await Take(done, book, writer, cancellation);
        var receipt = new Receipt(done.Id, null, admission.At, facts);
        await writer.Finish(book, [.. decider.Used.Select(u => new DrawnNumber(u.Key, first[u.Key] + u.Value - 1))],
            new GivenAnswer(request.Key, request.Fingerprint, JsonSerializer.Serialize(receipt, LedgerJson.Stored)), cancellation);
        var recorded = new BatchOutcome.Recorded(receipt, new BatchTally(entries, writer.Facts));
        await alongside(connection, recorded);
        await transaction.CommitAsync(cancellation);
        return recorded;
    }

    private static async Task<(List<RowFault> Faults, int Entries)> Decide(IEnumerable<BatchStep> steps,
        BatchBook book, BatchDecider decider, BatchWriter writer, Func<int, Task> progress, CancellationToken cancellation)
    {
        var (faults, entries, seen) = (new List<RowFault>(), 0, 0);
        foreach (var step in steps)
        {
            if (++seen % Told == 0)
            {
                await progress(seen);
            }

            faults.AddRange(step.Faults);
            if (step.Command is null)
            {
                continue;
            }

            var decision = decider.Decide(step);
            if (decision is not Decision.Accepted accepted)
            {
                faults.Add(step.Place(((Decision.Refused)decision).Refusal));
                continue;
            }

            entries++;
            foreach (var written in accepted.Facts)
            {
                var version = book.Put(written);
                if (faults.Count == 0)
                {
                    await writer.Take(written.Stream, version, written.Fact, cancellation);
                }
            }
        }

        return (faults, entries);
    }

    private static async Task<IReadOnlyList<RecordedFact>> Take(
        Decision.Accepted accepted, BatchBook book, BatchWriter writer, CancellationToken cancellation)
    {
        var facts = new List<RecordedFact>();
        foreach (var written in accepted.Facts)
        {
            var version = book.Put(written);
            await writer.Take(written.Stream, version, written.Fact, cancellation);
            facts.Add(new RecordedFact(written.Stream, version, FactNames.All[written.Fact.GetType()]));
        }

        return facts;
    }
}
