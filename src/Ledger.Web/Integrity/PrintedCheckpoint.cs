using System.Collections.Concurrent;
using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// The checkpoint that goes onto paper with figures: the first signed one that holds their last event. Whoever keeps
/// the sheet can show later that history was rewritten.
/// </summary>
public sealed class PrintedCheckpoint(NpgsqlDataSource source)
{
    private const int Kept = 1_000;

    private const string Sql = """
        select note from audit.checkpoint
        where tenant = $1 and size > coalesce((
            select idx from audit.leaf where tenant = $1 and seq_id is not null and seq_id <= $2 order by seq_id desc limit 1), -1)
        order by size limit 1
        """;

    private const string NewestSql = "select note from audit.checkpoint where tenant = $1 order by size desc limit 1";

    // A checkpoint once signed stays the first of its event.
    private readonly ConcurrentDictionary<(string Tenant, long Sequence), PrintedNote> known = new();

    /// <summary>The checkpoint; null when the event is not sealed yet.</summary>
    /// <param name="sequence">The last event the figures hold; null asks for the newest checkpoint.</param>
    public async Task<PrintedNote?> Of(string tenant, long? sequence, CancellationToken cancellation)
    {
        if (sequence is { } asked && known.TryGetValue((tenant, asked), out var found))
        {
            return found;
        }

        await using var read = source.CreateCommand(sequence is null ? NewestSql : Sql);
        read.Parameters.AddWithValue(tenant);
        if (sequence is { } last)
        {
            read.Parameters.AddWithValue(last);
        }

        var note = PrintedNote.Of(await read.ExecuteScalarAsync(cancellation) as string);
        if (note is not null && sequence is { } sealedOne && known.Count < Kept)
        {
            known.TryAdd((tenant, sealedOne), note);
        }

        return note;
    }
}

/// <summary>A signed checkpoint on its way to paper.</summary>
/// <param name="Short">Size and the beginning of the root, to be read by people.</param>
/// <param name="Note">All of it with its signatures, to be read by the verifier.</param>
public sealed record PrintedNote(string Short, string Note)
{
    /// <summary>The note; null when there is none.</summary>
    public static PrintedNote? Of(string? note) =>
        note is not null && SignedNote.Parse(note) is { } signed && Checkpoint.Parse(signed.Text) is { } checkpoint
            ? new PrintedNote(checkpoint.Short, note)
            : null;
}
