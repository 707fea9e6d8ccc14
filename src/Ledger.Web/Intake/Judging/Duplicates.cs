using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Kinds;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Judging;

/// <summary>
/// Finds rows that look like an entry made before: the same unit, number of document and amount, in the book or
/// earlier in the file. Reversed entries do not count.
/// </summary>
internal sealed class Duplicates
{
    private const string BookSql = """
        select split_part(e.stream_id, '/', 2), e.data -> 'voucher' -> 'evidence' ->> 'documentNo',
            (e.data ->> 'amount')::bigint, min(l.voucher), min(l.effective_on)
        from ev.mt_events e
        join ledger.line l on l.tenant = e.tenant_id and l.seq = e.seq_id
        where e.tenant_id = $1 and e.stream_id = any ($2)
            and e.data -> 'voucher' -> 'evidence' ->> 'documentNo' = any ($3)
            and e.data -> 'reverses' is null
            and not exists (select from ledger.reversal r
                where r.tenant = e.tenant_id and r.stream = e.stream_id and r.version = e.version)
        group by e.seq_id, e.stream_id, e.data
        """;

    private readonly Dictionary<(string Unit, string Document, long Fen), (string Voucher, LocalDate Day)> booked = [];
    private readonly Dictionary<(string Unit, string Document, long Fen), int> rows = [];

    /// <summary>Looks up in the book what the entries could repeat.</summary>
    public static async Task<Duplicates> Of(NpgsqlConnection connection, string tenant, IEnumerable<string> streams,
        IEnumerable<string> documents, CancellationToken cancellation)
    {
        var found = new Duplicates();
        await using var read = new NpgsqlCommand(BookSql, connection) { CommandTimeout = 0 };
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(streams.ToArray());
        read.Parameters.AddWithValue(documents.Distinct().ToArray());
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            found.booked[(row.GetString(0), row.GetString(1), row.GetInt64(2))] =
                (row.GetString(3), row.GetFieldValue<LocalDate>(4));
        }

        return found;
    }

    /// <summary>What the entry repeats, at the cell of its document; null when it repeats nothing.</summary>
    public RowFault? Of(BatchEntry entry)
    {
        if (entry.Document is not { } document || entry.Command is null)
        {
            return null;
        }

        var (key, row) = ((entry.Unit, document, entry.Amount.Fen), entry.Rows[0]);
        Refusal? like = booked.TryGetValue(key, out var before)
            ? new RowLikeEntry(document, before.Voucher, $"{before.Day:uuuu-MM-dd}")
            : rows.TryGetValue(key, out var earlier) ? new RowLikeRow(document, earlier) : null;
        rows.TryAdd(key, row.Number);
        return like is null ? null : row.At(like, "document") with { Weight = FaultWeight.Duplicate };
    }
}
