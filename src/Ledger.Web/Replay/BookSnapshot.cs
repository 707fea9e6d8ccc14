using System.Runtime.CompilerServices;
using Npgsql;

namespace Ledger.Web.Replay;

/// <summary>
/// One picture of the database that any number of readings share, while others keep writing. Rows are handed over
/// one by one; nothing is kept.
/// </summary>
internal sealed class BookSnapshot : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection holder;
    private readonly string name;

    private BookSnapshot(NpgsqlDataSource source, NpgsqlConnection holder, string name) =>
        (this.source, this.holder, this.name) = (source, holder, name);

    /// <summary>Takes the picture.</summary>
    public static async Task<BookSnapshot> Take(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var holder = await source.OpenConnectionAsync(cancellation);
        await Execute(holder, "begin isolation level repeatable read, read only", cancellation);
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", holder);
        return new BookSnapshot(source, holder, (string)(await export.ExecuteScalarAsync(cancellation))!);
    }

    /// <summary>Reads rows of the picture over a connection of their own.</summary>
    public async IAsyncEnumerable<NpgsqlDataReader> Rows(
        string sql, IReadOnlyList<object> parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await Execute(connection, "begin isolation level repeatable read, read only", cancellation);
        await Execute(connection, $"set transaction snapshot '{name}'", cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter);
        }

        await using (var row = await command.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                yield return row;
            }
        }

        await Execute(connection, "rollback", CancellationToken.None);
    }

    /// <summary>Lets go of the picture.</summary>
    public async ValueTask DisposeAsync()
    {
        await Execute(holder, "rollback", CancellationToken.None);
        await holder.DisposeAsync();
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
