using Ledger.Web.Hosting.EmbeddedDatabase;

namespace Ledger.Web.Hosting;

/// <summary>
/// The database this process works on. Let go of it last, when nothing reads or writes any more.
/// </summary>
public sealed class DatabaseHandle : IAsyncDisposable
{
    internal DatabaseHandle(string connectionString, EmbeddedPostgres? embedded)
    {
        ConnectionString = connectionString;
        Embedded = embedded;
    }

    public string ConnectionString { get; }

    /// <summary>
    /// The private cluster behind the connection; null when the database is somebody else's to run.
    /// </summary>
    public EmbeddedPostgres? Embedded { get; }

    public ValueTask DisposeAsync() => Embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
