using System.Text.Json;
using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Intake.Kinds;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Intake.Jobs;

/// <summary>Keeps files on their way into the book, their faults, and how people matched columns.</summary>
public sealed class ImportStore(NpgsqlDataSource source)
{
    private const string Columns = """
        tenant, id, actor::text, address, file_name, sha256, kind, sheet, matching::text, state, done, rows, entries,
        sum_fen, unit, faults, duplicates, notices, duplicates_because, undo_reason, undo_on, refusal::text, created_at,
        recorded_at, undone_at
        """;

    /// <summary>A person's files, the newest first.</summary>
    public Task<IReadOnlyList<ImportJob>> Of(string tenant, string person, CancellationToken cancellation) => Read(
        $"select {Columns} from ledger.import_job where tenant = $1 and person = $2 order by created_at desc limit 200",
        cancellation, tenant, person);

    /// <summary>A file, or null.</summary>
    public async Task<ImportJob?> Find(string tenant, string id, CancellationToken cancellation) => (await Read(
        $"select {Columns} from ledger.import_job where tenant = $1 and id = $2", cancellation, tenant, id)).SingleOrDefault();

    /// <summary>Files that wait for a step to be done, the oldest first.</summary>
    public Task<IReadOnlyList<ImportJob>> Waiting(CancellationToken cancellation) => Read($"""
        select {Columns} from ledger.import_job where state in ('judging', 'recording', 'undoing')
        order by created_at limit 20
        """, cancellation);

    /// <summary>The file of that content, kind, sheet and person that is not done with, or null.</summary>
    public async Task<ImportJob?> Same(
        string tenant, string person, string sha256, string kind, string? sheet, CancellationToken cancellation) => (await Read($"""
        select {Columns} from ledger.import_job
        where tenant = $1 and person = $2 and sha256 = $3 and kind = $4 and sheet is not distinct from $5
            and state not in ('failed', 'undone')
        order by created_at desc limit 1
        """, cancellation, tenant, person, sha256, kind, sheet)).SingleOrDefault();

    /// <summary>How the content was taken in, when its rows stand in the book, whoever sent it.</summary>
    public async Task<FileTakenIn?> Standing(string tenant, string sha256, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(
            "select data::text from book.mt_doc_stream_state where tenant_id = $1 and id = $2");
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(ImportedFile.Stream(sha256));
        return await read.ExecuteScalarAsync(cancellation) is string state
            && JsonSerializer.Deserialize<StoredState>(state, LedgerJson.Stored)!.Value is ImportedFile { Stands: true } file
                ? file.File
                : null;
    }

    /// <summary>Keeps a new file.</summary>
    public Task Add(ImportJob job, byte[] content, CancellationToken cancellation) => Run("""
        insert into ledger.import_job (tenant, id, person, actor, address, file_name, sha256, kind, sheet, matching,
            content, state) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10::jsonb, $11, $12)
        """, cancellation, job.Tenant, job.Id, job.Actor.Id, Json(job.Actor), job.Address, job.FileName, job.Sha256,
        job.Kind, job.Sheet, Json(job.Matching), content, Word(job.State));

    /// <summary>The content of a file.</summary>
    public async Task<byte[]> Content(ImportJob job, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand("select content from ledger.import_job where tenant = $1 and id = $2");
        read.Parameters.AddWithValue(job.Tenant);
        read.Parameters.AddWithValue(job.Id);
        return (byte[])(await read.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Moves a file from one of the states on; false when it is in another by now.</summary>
    public async Task<bool> Move(ImportJob job, ImportState to, CancellationToken cancellation,
        string? because = null, string? undoReason = null, LocalDate? undoOn = null, Matching? matching = null) => await Run("""
        update ledger.import_job set state = $4, done = 0, refusal = null, actor = $5::jsonb,
            duplicates_because = coalesce($6, duplicates_because), undo_reason = coalesce($7, undo_reason),
            undo_on = coalesce($8, undo_on), matching = coalesce($9::jsonb, matching)
        where tenant = $1 and id = $2 and state = $3
        """, cancellation, job.Tenant, job.Id, Word(job.State), Word(to), Json(job.Actor), because, undoReason, undoOn,
        matching is null ? null : Json(matching)) == 1;

    /// <summary>Tells how many rows a step has dealt with.</summary>
    public Task Tell(ImportJob job, int done, CancellationToken cancellation) => Run(
        "update ledger.import_job set done = $3 where tenant = $1 and id = $2", cancellation, job.Tenant, job.Id, done);

    /// <summary>Ends a step with a refusal of the whole.</summary>
    public Task Refuse(ImportJob job, ImportState to, JobRefusal refusal, CancellationToken cancellation) => Run(
        "update ledger.import_job set state = $3, refusal = $4::jsonb where tenant = $1 and id = $2",
        cancellation, job.Tenant, job.Id, Word(to), Json(refusal));

    /// <summary>Ends judging: the verdict and every fault, together.</summary>
    public async Task Conclude(ImportJob job, Verdict verdict, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var end = Command(connection, """
            update ledger.import_job set state = 'judged', done = $3, rows = $3, entries = $4, sum_fen = $5, unit = $6,
                faults = $7, duplicates = $8, notices = $9 where tenant = $1 and id = $2
            """, job.Tenant, job.Id, verdict.Rows, verdict.Entries, verdict.Sum.Fen, verdict.Unit,
            verdict.Faults.Count(f => f.Weight == FaultWeight.Fault), verdict.Duplicates,
            verdict.Faults.Count(f => f.Weight == FaultWeight.Notice));
        await end.ExecuteNonQueryAsync(cancellation);
        // The row of the job is locked now: the worker and the command line may have judged the same file at once.
        await FaultRows.Replace(connection, job, verdict.Faults, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Marks a file in the transaction of its batch.</summary>
    internal static async Task Mark(NpgsqlConnection connection, ImportJob job, ImportState to, Instant at, CancellationToken cancellation)
    {
        var column = to == ImportState.Recorded ? "recorded_at" : "undone_at";
        await using var mark = Command(connection,
            $"update ledger.import_job set state = $3, {column} = $4, refusal = null where tenant = $1 and id = $2",
            job.Tenant, job.Id, Word(to), at);
        await mark.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>How the person matched heads of this kind of register before.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Remembered(
        string tenant, string person, string kind, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(
            "select head, field from ledger.import_head where tenant = $1 and person = $2 and kind = $3");
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(person);
        read.Parameters.AddWithValue(kind);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            known[row.GetString(0)] = row.GetString(1);
        }

        return known;
    }

    /// <summary>Remembers a matched head; an empty field means that the column is left out.</summary>
    public Task Remember(string tenant, string person, string kind, string head, string field, CancellationToken cancellation) => Run("""
        insert into ledger.import_head (tenant, person, kind, head, field) values ($1, $2, $3, $4, $5)
        on conflict (tenant, person, kind, head) do update set field = excluded.field
        """, cancellation, tenant, person, kind, HeadText.Bare(head), field);

    private static string Word(ImportState state) => LedgerJson.Word<ImportState>(state)!;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, LedgerJson.Stored);

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params IReadOnlyList<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(value is null
                ? new NpgsqlParameter { Value = DBNull.Value } : new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private async Task<int> Run(string sql, CancellationToken cancellation, params IReadOnlyList<object?> values)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<IReadOnlyList<ImportJob>> Read(string sql, CancellationToken cancellation, params IReadOnlyList<object?> values)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = Command(connection, sql, values);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var jobs = new List<ImportJob>();
        while (await row.ReadAsync(cancellation))
        {
            jobs.Add(JobRow.Read(row));
        }

        return jobs;
    }
}
