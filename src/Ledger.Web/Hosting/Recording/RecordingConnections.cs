using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>
/// The connections commands are recorded through, apart from those that read. Turns need one at a time, so it is always
/// the same one that has the plans and rows of the last command at hand. Nothing is left on a connection beyond its
/// transaction, so nothing is reset between two.
/// </summary>
public sealed class RecordingConnections(string connectionString) : IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource source = LedgerStore.Connect(
        new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true }.ConnectionString);

    /// <summary>An open connection; closing it gives it back.</summary>
    public ValueTask<NpgsqlConnection> Open(CancellationToken cancellation) => source.OpenConnectionAsync(cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => source.Dispose();
}
