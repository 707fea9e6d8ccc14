using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>
/// Collects the lines of the journal that are not what the events say, in tables of this connection alone. An event
/// never changes, so neither do its lines: they can be put right while others go on recording.
/// </summary>
internal sealed class LineRepair(NpgsqlConnection connection, string tenant, Differences differences)
{
    private const int Together = 10_000;

    private readonly List<JournalRow> wrong = [];
    private readonly List<JournalRow> right = [];

    /// <summary>Makes the tables.</summary>
    public Task Begin(CancellationToken cancellation) => Execute("""
        create temp table wrong_line (seq bigint not null, line smallint not null);
        create temp table right_line (like ledger.line)
        """, cancellation);

    /// <summary>Notes how the lines of one event differ.</summary>
    public async Task Compare(
        IReadOnlyList<JournalRow> kept, IReadOnlyList<JournalRow> due, CancellationToken cancellation)
    {
        for (var i = 0; i < Math.Max(kept.Count, due.Count); i++)
        {
            await Compare(kept.ElementAtOrDefault(i), due.ElementAtOrDefault(i));
        }

        if (wrong.Count + right.Count >= Together)
        {
            await Flush(cancellation);
        }
    }

    /// <summary>Puts the lines right, within the transaction of the caller.</summary>
    public async Task Switch(CancellationToken cancellation)
    {
        await using var delete = new NpgsqlCommand("""
            delete from ledger.line l using wrong_line w where l.tenant = $1 and l.seq = w.seq and l.line = w.line
            """, connection) { CommandTimeout = 0 };
        delete.Parameters.AddWithValue(tenant);
        await delete.ExecuteNonQueryAsync(cancellation);
        await Execute($"""
            insert into ledger.line (tenant, {JournalRow.Columns}) select tenant, {JournalRow.Columns} from right_line
            """, cancellation);
    }

    /// <summary>Sends what is still in memory to the tables.</summary>
    public async Task Flush(CancellationToken cancellation)
    {
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy wrong_line (seq, line) from stdin binary", cancellation))
        {
            foreach (var row in wrong)
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(row.Sequence, cancellation);
                await copy.WriteAsync(row.Line, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        await JournalCopy.Write(connection, "right_line", tenant, right, cancellation);
        wrong.Clear();
        right.Clear();
    }

    /// <summary>Drops the tables.</summary>
    public Task End() => Execute("drop table if exists wrong_line; drop table if exists right_line", default);

    private async Task Compare(JournalRow? kept, JournalRow? due)
    {
        if (kept == due)
        {
            return;
        }

        var place = $"seq {(kept ?? due)!.Sequence} line {(kept ?? due)!.Line}";
        await differences.Say("line", place, Words(kept), Words(due));
        wrong.AddRange(kept is null ? [] : [kept]);
        right.AddRange(due is null ? [] : [due]);
    }

    private static string? Words(JournalRow? row) => row is null
        ? null
        : $"{row.Unit} {row.Fund} {row.Year} {row.Holder} {row.Account} {new Domain.Kernel.Money(row.Fen)} "
        + $"{string.Join(' ', Exports.PlainText.Of(row.EffectiveOn), row.Voucher, row.Purpose, row.Counterparty)}";

    private async Task Execute(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
