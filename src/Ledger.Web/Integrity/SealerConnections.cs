using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>The connections of whoever writes the log, apart from those of the service, which cannot.</summary>
public sealed class SealerConnections(string connectionString) : IAsyncDisposable, IDisposable
{
    /// <summary>The pool.</summary>
    public NpgsqlDataSource Source { get; } = LedgerStore.Connect(connectionString);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Source.DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => Source.Dispose();
}
