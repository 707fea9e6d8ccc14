using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Banking;

/// <summary>Reads what every voucher of a holder did to the money it holds.</summary>
internal static class CashReader
{
    private const string Sql = """
        select l.voucher, min(l.effective_on), (sum(l.amount_fen) filter (where l.account = any ($3)))::bigint,
            bool_or(l.account = $4), max(l.counterparty), max(e.data -> 'voucher' -> 'evidence' ->> 'documentNo'),
            coalesce(max(e.data ->> 'summary'), '')
        from ledger.line l join ev.mt_events e on e.seq_id = l.seq
        where l.tenant = $1 and l.holder = $2 and l.recorded_at <= $5
            and l.unit in (select b.unit from ledger.balance b where b.tenant = $1 and b.holder = $2)
        group by l.voucher having sum(l.amount_fen) filter (where l.account = any ($3)) <> 0
        order by 2, 1
        """;

    /// <summary>The cash vouchers recorded by a moment, by business date.</summary>
    public static async Task<IReadOnlyList<CashEntry>> Read(
        NpgsqlConnection connection, string tenant, Holder holder, Instant knownAt, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0 };
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(holder.ToString());
        ask.Parameters.AddWithValue(JournalAccount.MoneyHeld.ToArray());
        ask.Parameters.AddWithValue(JournalAccount.OpeningSource);
        ask.Parameters.AddWithValue(knownAt);
        var entries = new List<CashEntry>();
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            entries.Add(new CashEntry(row.GetString(0), row.GetFieldValue<LocalDate>(1), new Money(row.GetInt64(2)),
                row.GetBoolean(3), Text(4), Text(5), row.GetString(6)));
        }

        return entries;

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
