namespace Ledger.Web.Tests.Support;

/// <summary>
/// A database of its own for each test class that takes it as <c>IClassFixture&lt;TestDatabase&gt;</c>.
/// </summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync() =>
        ConnectionString = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() =>
        await cluster.DropAsync(ConnectionString, CancellationToken.None);
}
