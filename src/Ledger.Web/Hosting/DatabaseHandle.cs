using Ledger.Web.Hosting.EmbeddedDatabase;

namespace Ledger.Web.Hosting;

/// <summary>
/// The database this process works on. Let go of it last, when nothing reads or writes any more.
/// </summary>
public sealed class DatabaseHandle : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    internal DatabaseHandle(DatabaseAccess access, EmbeddedPostgres? embedded)
    {
        Access = access;
        _embedded = embedded;
    }

    public DatabaseAccess Access { get; }

    /// <summary>
    /// Has a service bring its private server back when that is killed; no other server is touched.
    /// </summary>
    public void Watch(IServiceCollection services)
    {
        if (_embedded is not null)
        {
            services.AddSingleton(_embedded);
            services.AddHostedService<EmbeddedDatabaseWatch>();
        }
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
