using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Intake.Recording;
using Ledger.Web.Intake.Undoing;
using Ledger.Web.Sheets;
using Ledger.Web.Users;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Jobs;

/// <summary>
/// Does the step that a file waits for. Each step ends with one transaction: one that was broken off leaves nothing
/// behind and is begun again.
/// </summary>
public sealed class ImportWork(
    ImportStore jobs, BatchRecorder recorder, ReferenceBook references, NpgsqlDataSource source, UserDirectory users, IClock clock)
{
    private const int Tries = 5;
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Does it.</summary>
    public async Task Do(ImportJob job, CancellationToken cancellation)
    {
        try
        {
            await (job.State switch
            {
                ImportState.Judging => Judge(job, cancellation),
                ImportState.Recording => Record(job, cancellation),
                ImportState.Undoing => Undo(job, cancellation),
                _ => Task.CompletedTask,
            });
        }
        catch (SheetRefusedException refused)
        {
            await jobs.Refuse(job, ImportState.Failed, Said(refused.Refusal), cancellation);
        }
    }

    /// <summary>The file as a register, for the person who sent it.</summary>
    internal async Task<(RegisterFile File, Reference Reference, Actor Actor)> Open(ImportJob job, CancellationToken cancellation)
    {
        var reference = await references.Latest(job.Tenant, cancellation);
        var today = clock.GetCurrentInstant().InZone(shanghai).Date;
        var actor = await ActorOf(job, today, cancellation);
        var names = new Names(reference, Jurisdiction.ReadableUnits(actor, reference.Units, today), today);
        var file = SheetFile.Open(job.FileName, await jobs.Content(job, cancellation));
        return (new RegisterFile(file, job.Sheet, job.Register, job.Matching, names, reference), reference, actor);
    }

    private async Task Judge(ImportJob job, CancellationToken cancellation)
    {
        var (file, reference, actor) = await Open(job, cancellation);
        var verdict = await new Judge(source, clock).Of(file, job.Tenant, actor, reference, cancellation);
        await jobs.Conclude(job, verdict, cancellation);
    }

    private async Task Record(ImportJob job, CancellationToken cancellation)
    {
        var (file, reference, actor) = await Open(job, cancellation);
        List<BatchEntry> entries = [.. file.Entries()];
        var sum = Money.Sum(entries.Select(e => e.Amount));
        var over = Judging.Judge.Over(entries.Select(e => e.Unit), reference, clock.GetCurrentInstant());
        var outcome = await Patiently(() => recorder.Record(
            Request(job, actor, $"import-{job.Id}", job.DuplicatesBecause), entries.Select(Judging.Judge.Step),
            tally => new TakeInFile(new FileTakenIn(job.Sha256, job.FileName, job.Kind, over, file.Rows, tally.Entries,
                sum, job.Duplicates, job.DuplicatesBecause)),
            ImportedFile.Stream(job.Sha256),
            (connection, done) => ImportStore.Mark(connection, job, ImportState.Recorded, done.Receipt.RecordedAt, cancellation),
            done => jobs.Tell(job, done, cancellation), cancellation));
        await (outcome switch
        {
            BatchOutcome.RowsRefused => Judge(job, cancellation),
            BatchOutcome.Refused no => jobs.Refuse(job, ImportState.Judged, Said(no.Refusal), cancellation),
            _ => Task.CompletedTask,
        });
    }

    private async Task Undo(ImportJob job, CancellationToken cancellation)
    {
        var actor = await ActorOf(job, clock.GetCurrentInstant().InZone(shanghai).Date, cancellation);
        var (reason, on) = (job.UndoReason!, job.UndoOn!.Value);
        var entries = await BatchEntries.Standing(source, job, cancellation);
        var outcome = await Patiently(() => recorder.Record(
            Request(job, actor, $"undo-{job.Id}-{job.RecordedAt!.Value.ToUnixTimeTicks()}", reason),
            entries.Reversals(reason, on),
            tally => new UndoBatch(job.Sha256, reason, on, tally.Entries, entries.Sum), ImportedFile.Stream(job.Sha256),
            (connection, done) => ImportStore.Mark(connection, job, ImportState.Undone, done.Receipt.RecordedAt, cancellation),
            done => jobs.Tell(job, done, cancellation), cancellation));
        await (outcome switch
        {
            BatchOutcome.RowsRefused { Faults: [var first, ..] faults } => jobs.Refuse(job, ImportState.Recorded,
                Said(new UndoRefused(
                    faults.Count, first.Value, first.Chinese.TrimEnd('。'), first.English.TrimEnd('.'))), cancellation),
            BatchOutcome.Refused no => jobs.Refuse(job, ImportState.Recorded, Said(no.Refusal), cancellation),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>Tries again when others were faster.</summary>
    private static async Task<BatchOutcome> Patiently(Func<Task<BatchOutcome>> record)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await record();
            }
            catch (ContentionException) when (attempt < Tries)
            {
                await Task.Delay(50 * attempt);
            }
            catch (ContentionException)
            {
                return new BatchOutcome.Refused(new TooMuchContention());
            }
        }
    }

    /// <summary>The person with the roles held when the step was asked for, as far as they are held still.</summary>
    private async Task<Actor> ActorOf(ImportJob job, LocalDate today, CancellationToken cancellation) =>
        await users.Find(job.Tenant, job.Actor.Id, cancellation) is { } user
            ? job.Actor with { Grants = [.. job.Actor.Grants.Intersect(user.ActorOn(today).Grants)] }
            : job.Actor;

    private static RequestContext Request(ImportJob job, Actor actor, string key, string? reason) => new(
        job.Tenant, actor, key, SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.Id}\n{key}\n{job.Sha256}")),
        $"import-{job.Id}", job.Address, reason);

    private static JobRefusal Said(Refusal refusal) => new(refusal.Code, refusal.Chinese, refusal.English);
}
