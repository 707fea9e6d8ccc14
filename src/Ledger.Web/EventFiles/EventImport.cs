using Ledger.Web.Hosting.Storage;
using Ledger.Web.Rebuilds;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.EventFiles;

/// <summary>
/// Loads a file of events into an empty ledger, with their sequence, ids, times and people, and derives the rest by
/// replaying them. Should the machine stop between the two, the next program to start over the ledger finishes the work.
/// </summary>
internal static class EventImport
{
    private const string CountSql = "select count(*) from ev.mt_events where type <> 'tombstone'";

    // Nobody begins a stream while the ledger is looked at and filled.
    private const string HoldSql = "select audit.hold_recording()";

    private const string StreamsCopy =
        "copy ev.mt_streams (tenant_id, id, version, created, timestamp) from stdin binary";

    private const string EventsCopy = """
        copy ev.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
            correlation_id, causation_id, headers, user_name, is_archived) from stdin binary
        """;

    private const string AnswersCopy =
        "copy ledger.request (tenant, key, fingerprint, answer, recorded_at) from stdin binary";

    private const string NoteSql = "insert into ledger.unfinished_import (tenant) values ($1)";

    private const string UnfinishedSql = "select tenant from ledger.unfinished_import order by tenant limit 1 for update";

    private const string DoneSql = "delete from ledger.unfinished_import where tenant = $1";

    public static async Task Run(NpgsqlDataSource source, EventFile file, CancellationToken cancellation)
    {
        await using (var connection = await source.OpenConnectionAsync(cancellation))
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            await Scalar(connection, HoldSql, cancellation);
            if (await Scalar(connection, CountSql, cancellation) is long events and > 0)
            {
                throw new ImportRefusedException(new LedgerNotEmpty(events));
            }

            file.LookThrough();
            await Scalar(connection, "select audit.announce_load('event file')", cancellation);
            await CopyStreams(connection, file, cancellation);
            await CopyEvents(connection, file, cancellation);
            await CopyAnswers(connection, file, cancellation);
            await Scalar(connection, FormattableString.Invariant(
                $"select setval('ev.mt_events_sequence', {file.LastSequence})"), cancellation);
            await using var note = new NpgsqlCommand(NoteSql, connection);
            note.Parameters.AddWithValue(file.Tenant);
            await note.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await Finish(source, cancellation);
    }

    /// <summary>
    /// Derives what follows from the events of an import that has not been derived yet. One program does it; another
    /// waits for it.
    /// </summary>
    public static async Task Finish(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        while (await Scalar(connection, UnfinishedSql, cancellation) is string tenant)
        {
            await RebuildVerb.Run(source, tenant, journal: true, states: true, TextWriter.Null, cancellation);
            await using var done = new NpgsqlCommand(DoneSql, connection);
            done.Parameters.AddWithValue(tenant);
            await done.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task CopyStreams(NpgsqlConnection connection, EventFile file, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(StreamsCopy, cancellation);
        foreach (var (key, stream) in file.Streams)
        {
            copy.StartRow();
            copy.Write(file.Tenant);
            copy.Write(key);
            copy.Write(stream.Version);
            copy.Write(stream.Began);
            copy.Write(stream.Ended);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task CopyEvents(NpgsqlConnection connection, EventFile file, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(EventsCopy, cancellation);
        foreach (var e in file.Lines().OfType<ImportedEvent>())
        {
            copy.StartRow();
            copy.Write(e.Sequence);
            copy.Write(e.Id);
            copy.Write(e.Stream);
            copy.Write(e.Version);
            copy.Write(e.Data, NpgsqlDbType.Jsonb);
            copy.Write(e.Type);
            copy.Write(e.RecordedAt);
            copy.Write(e.Tenant);
            copy.Write(StoreName(FactNames.TypeOf(e.Type)));
            Write(copy, e.Correlation, NpgsqlDbType.Varchar);
            Write(copy, e.Causation, NpgsqlDbType.Varchar);
            Write(copy, e.Headers, NpgsqlDbType.Jsonb);
            Write(copy, e.User, NpgsqlDbType.Varchar);
            copy.Write(false);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task CopyAnswers(NpgsqlConnection connection, EventFile file, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(AnswersCopy, cancellation);
        foreach (var answer in file.Lines().OfType<ImportedAnswer>())
        {
            copy.StartRow();
            copy.Write(answer.Tenant);
            copy.Write(answer.Key);
            copy.Write(answer.Fingerprint);
            copy.Write(answer.Answer, NpgsqlDbType.Jsonb);
            copy.Write(answer.RecordedAt);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>The name of a type as the event store writes it beside each event.</summary>
    private static string StoreName(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    private static void Write(NpgsqlBinaryImporter copy, string? value, NpgsqlDbType type)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value, type);
        }
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellation);
    }
}
