using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Replay;

/// <summary>Rows on their way into a table by the fastest door there is.</summary>
internal sealed class TableCopy : IAsyncDisposable
{
    private readonly NpgsqlBinaryImporter importer;
    private readonly CancellationToken cancellation;

    private TableCopy(NpgsqlBinaryImporter importer, CancellationToken cancellation) =>
        (this.importer, this.cancellation) = (importer, cancellation);

    /// <summary>Opens the table for rows of these columns.</summary>
    public static async Task<TableCopy> Into(
        NpgsqlConnection connection, string table, string columns, CancellationToken cancellation) => new(
        await connection.BeginBinaryImportAsync($"copy {table} ({columns}) from stdin (format binary)", cancellation),
        cancellation);

    /// <summary>Begins a row.</summary>
    public async ValueTask<TableCopy> Row()
    {
        await importer.StartRowAsync(cancellation);
        return this;
    }

    /// <summary>The next value of the row.</summary>
    public async ValueTask Add<T>(T value, NpgsqlDbType type)
    {
        if (value is null)
        {
            await importer.WriteNullAsync(cancellation);
        }
        else
        {
            await importer.WriteAsync(value, type, cancellation);
        }
    }

    /// <summary>The next texts of the row.</summary>
    public async ValueTask Texts(params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            await Add(text, NpgsqlDbType.Text);
        }
    }

    /// <summary>The rows stand; without this they are thrown away.</summary>
    public async ValueTask Complete() => await importer.CompleteAsync(cancellation);

    public ValueTask DisposeAsync() => importer.DisposeAsync();
}
