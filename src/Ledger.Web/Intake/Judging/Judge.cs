using System.Data;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Intake.Recording;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Judging;

/// <summary>
/// Judges every row of a file by the domain's own commands, against the book as it stands and the rows before it.
/// Nothing is recorded, and all faults are found.
/// </summary>
internal sealed class Judge(NpgsqlDataSource source, IClock clock)
{
    private static readonly Dictionary<NumberSeries, int> noNumbers = [];

    public async Task<Verdict> Of(
        RegisterFile file, string tenant, Actor actor, Reference reference, CancellationToken cancellation)
    {
        var at = clock.GetCurrentInstant();
        List<BatchEntry> entries = [.. file.Entries()];
        List<BatchStep> steps = [.. entries.Select(Step)];
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var book = await BatchStreams.Open(connection, tenant, reference, steps, [], locked: false, cancellation);
        var duplicates = await Duplicates.Of(connection, tenant,
            steps.Select(s => s.Command).OfType<Command>().SelectMany(c => c.Streams(book)).Distinct(),
            entries.Select(e => e.Document).OfType<string>(), cancellation);
        var closed = await ClosedMonths.For(connection, tenant, actor.Id, at, cancellation);
        var decider = new BatchDecider(book, actor, at, noNumbers, closed);
        var faults = new List<RowFault>();
        foreach (var (entry, step) in entries.Zip(steps))
        {
            faults.AddRange(step.Faults);
            faults.AddRange(Decide(step, book, decider));
            if (duplicates.Of(entry) is { } duplicate)
            {
                faults.Add(duplicate);
            }
        }

        faults.AddRange(file.Faults());
        return new Verdict(file.Rows, entries.Count, Money.Sum(entries.Select(e => e.Amount)),
            Over(entries.Select(e => e.Unit), reference, clock.GetCurrentInstant()),
            [.. faults.OrderBy(f => f.Row).ThenBy(f => f.Column ?? -1)]);
    }

    /// <summary>The entry as a step of a batch.</summary>
    public static BatchStep Step(BatchEntry entry) => new(entry.Command, entry.Faults, entry.At);

    /// <summary>The lowest unit that all the units lie under.</summary>
    internal static string Over(IEnumerable<string> units, Reference reference, Instant at)
    {
        var day = at.WithOffset(Offset.FromHours(8)).Date;
        IReadOnlyList<string>? shared = null;
        foreach (var unit in units.Distinct())
        {
            var code = reference.Parties.Find(unit) is { } party ? party.Places.On(day)?.Unit ?? "" : unit;
            var line = Line(reference.Units, code, day);
            shared = shared is null ? line : [.. shared.Where(line.Contains)];
        }

        return shared is [var lowest, ..] ? lowest : reference.Units.Root ?? "";
    }

    private static IEnumerable<RowFault> Decide(BatchStep step, BatchBook book, BatchDecider decider)
    {
        if (step.Command is null)
        {
            yield break;
        }

        switch (decider.Decide(step))
        {
            case Decision.Refused no:
                yield return step.Place(no.Refusal);
                break;
            case Decision.Accepted yes:
                foreach (var written in yes.Facts)
                {
                    book.Put(written);
                }

                break;
        }
    }

    /// <summary>The unit and those above it, from the lowest.</summary>
    private static List<string> Line(UnitTree units, string code, LocalDate day)
    {
        var line = new List<string>();
        for (var at = units.Find(code) is null ? null : code; at is not null && !line.Contains(at); at = units.ParentOn(at, day))
        {
            line.Add(at);
        }

        return line;
    }
}
