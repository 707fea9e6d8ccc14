using System.Security.Cryptography;
using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Intake.Kinds;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Sheets;
using NodaTime;

namespace Ledger.Web.Intake.Jobs;

/// <summary>What a person does with a file: send it, match its columns, have it recorded, undo it.</summary>
public sealed class ImportDesk(ImportStore jobs, ImportBell bell)
{
    /// <summary>
    /// Takes a file on. Its heads are matched by what the register knows and what the person matched before; when a
    /// column is missing, the person is asked. A file sent again before it is recorded is the same file; afterwards it is
    /// refused, whoever sends it.
    /// </summary>
    /// <exception cref="SheetRefusedException">The file cannot be opened, or its rows stand in the book.</exception>
    public async Task<ImportJob> Send(
        Person person, string name, byte[] content, ImportKind kind, string? sheet, string? address, CancellationToken cancellation)
    {
        var file = SheetFile.Open(name, content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await jobs.Standing(person.Tenant, hash, cancellation) is { } taken)
        {
            throw new SheetRefusedException(new FileTakenInBefore(taken.FileName, taken.Rows) { Field = "file" });
        }

        if (await jobs.Same(person.Tenant, person.Actor.Id, hash, kind.Code, sheet, cancellation) is { } before)
        {
            return before;
        }

        var remembered = await jobs.Remembered(person.Tenant, person.Actor.Id, kind.Code, cancellation);
        var matching = Matching.Of(kind, file.Rows(sheet), remembered);
        var job = new ImportJob(person.Tenant, Guid.CreateVersion7().ToString("N"), person.Actor, address, name, hash,
            kind.Code, sheet, matching, matching.Missing(kind).Any() ? ImportState.Matching : ImportState.Judging,
            0, 0, 0, Money.Zero, "", 0, 0, 0, null, null, null, null, default, null, null);
        await jobs.Add(job, content, cancellation);
        bell.Ring();
        return job;
    }

    /// <summary>Matches the columns anew and has the rows judged.</summary>
    public async Task<Refusal?> Match(ImportJob job, int headRow, IReadOnlyDictionary<int, string> fields, CancellationToken cancellation)
    {
        var file = SheetFile.Open(job.FileName, await jobs.Content(job, cancellation));
        var heads = file.Rows(job.Sheet).FirstOrDefault(r => r.Number == headRow)?.Cells.Select(c => c.Text.Trim()).ToList();
        if (heads is null)
        {
            return new HeadsNotFound(Names(job.Register.Columns, c => c.Zh, "、"), Names(job.Register.Columns, c => c.En, ", "))
            {
                Field = "headRow",
            };
        }

        var columns = fields.Where(f => f.Value.Length > 0).GroupBy(f => f.Value).ToDictionary(g => g.Key, g => g.Min(f => f.Key));
        var matching = new Matching(headRow, heads, columns);
        if (matching.Missing(job.Register).FirstOrDefault() is { } missing)
        {
            return new ColumnMissing(missing.Zh, missing.En) { Field = missing.Field };
        }

        foreach (var (column, field) in fields.Where(f => f.Key < heads.Count && heads[f.Key].Length > 0))
        {
            await jobs.Remember(job.Tenant, job.Actor.Id, job.Kind, heads[column], field, cancellation);
        }

        return await Move(job, ImportState.Judging, cancellation, matching: matching);
    }

    /// <summary>Has the rows judged again, because the book has changed.</summary>
    public Task<Refusal?> JudgeAgain(ImportJob job, CancellationToken cancellation) =>
        Move(job, ImportState.Judging, cancellation);

    /// <summary>Has every row recorded.</summary>
    public async Task<Refusal?> Accept(ImportJob job, Person by, string? because, CancellationToken cancellation) => job switch
    {
        { State: not ImportState.Judged } => new StepNotOpen(),
        { Faults: > 0 } => new FileHasFaults(job.Faults),
        { Entries: 0 } => new FileWithoutRows(),
        { Duplicates: > 0 } when string.IsNullOrWhiteSpace(because) =>
            new TextMissing("重复说明", "why the duplicates are different money") { Field = "because" },
        _ => await Move(job with { Actor = by.Actor }, ImportState.Recording, cancellation, because?.Trim()),
    };

    /// <summary>Has every entry that still stands reversed.</summary>
    public async Task<Refusal?> Undo(ImportJob job, Person by, string? reason, LocalDate on, CancellationToken cancellation) => job switch
    {
        { State: not ImportState.Recorded } => new StepNotOpen(),
        _ when string.IsNullOrWhiteSpace(reason) => new TextMissing("撤销原因", "reason") { Field = "reason" },
        _ => await Move(job with { Actor = by.Actor }, ImportState.Undoing, cancellation, undoReason: reason.Trim(), undoOn: on),
    };

    private async Task<Refusal?> Move(ImportJob job, ImportState to, CancellationToken cancellation, string? because = null,
        string? undoReason = null, LocalDate? undoOn = null, Matching? matching = null)
    {
        var moved = await jobs.Move(job, to, cancellation, because, undoReason, undoOn, matching);
        bell.Ring();
        return moved ? null : new StepNotOpen();
    }

    private static string Names(IEnumerable<ImportColumn> columns, Func<ImportColumn, string> name, string between) =>
        string.Join(between, columns.Where(c => c.Required).Select(name));
}
