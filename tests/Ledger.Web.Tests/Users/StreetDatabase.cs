using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Users;

/// <summary>A database of its own for each test class, in which the sample street stands.</summary>
public sealed class StreetDatabase(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);

    public string ConnectionString => database.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        using var desk = new Desk(ConnectionString);
        await SampleStreet.Prepare(desk);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
