using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>Compares one small table beside the journal with what follows from the events, and puts it right.</summary>
internal abstract class TableRepair
{
    /// <summary>Finds every difference.</summary>
    public abstract Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation);

    /// <summary>Puts the table right, within the transaction of the caller.</summary>
    public abstract Task Switch(NpgsqlConnection connection, string tenant, CancellationToken cancellation);

    /// <summary>Runs a statement on rows given column by column (<c>$2</c> and on); <c>$1</c> is the tenant.</summary>
    protected static async Task Execute(
        NpgsqlConnection connection, string sql, string tenant, CancellationToken cancellation, params Array[] columns)
    {
        if (columns[0].Length == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(tenant);
        foreach (var column in columns)
        {
            command.Parameters.AddWithValue(column);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }
}
