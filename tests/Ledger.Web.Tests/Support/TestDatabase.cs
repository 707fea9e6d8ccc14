using Ledger.Web.Hosting;

namespace Ledger.Web.Tests.Support;

/// <summary>
/// A database of its own for each test class that takes it as <c>IClassFixture&lt;TestDatabase&gt;</c>.
/// </summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>As the owner of the tables.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>As the user that the service is.</summary>
    public string ServiceConnectionString => DatabaseAccess.Derive(ConnectionString).Service;

    public async ValueTask InitializeAsync() =>
        ConnectionString = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() =>
        await cluster.DropAsync(ConnectionString, CancellationToken.None);
}
