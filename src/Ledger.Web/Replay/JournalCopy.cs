using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Replay;

/// <summary>Writes journal rows in bulk.</summary>
internal static class JournalCopy
{
    /// <summary>Copies rows of a tenant into a table of the journal's shape.</summary>
    public static async Task Write(
        NpgsqlConnection connection, string table, string tenant, IEnumerable<JournalRow> rows,
        CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table} (tenant, {JournalRow.Columns}) from stdin binary", cancellation);
        foreach (var row in rows)
        {
            Write(copy, tenant, row);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static void Write(NpgsqlBinaryImporter copy, string tenant, JournalRow row)
    {
        copy.StartRow();
        copy.Write(tenant);
        copy.Write(row.Sequence);
        copy.Write(row.Line);
        copy.Write(row.Stream);
        copy.Write(row.Version);
        copy.Write(row.Holder);
        copy.Write(row.Unit);
        copy.Write(row.Fund);
        copy.Write(row.Year);
        copy.Write(row.Account);
        copy.Write(row.Fen);
        Write(copy, row.Purpose, NpgsqlDbType.Text);
        Write(copy, row.Project, NpgsqlDbType.Text);
        Write(copy, row.Enterprise, NpgsqlDbType.Text);
        Write(copy, row.Mode, NpgsqlDbType.Text);
        Write(copy, row.Recurring, NpgsqlDbType.Boolean);
        Write(copy, row.Tier, NpgsqlDbType.Text);
        Write(copy, row.Counterparty, NpgsqlDbType.Text);
        Write(copy, row.Chart, NpgsqlDbType.Text);
        copy.Write(row.Voucher);
        copy.Write(row.EffectiveOn);
        copy.Write(row.RecordedAt);
    }

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type)
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
}
