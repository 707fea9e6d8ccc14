using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Users;

/// <summary>A database of its own for each test class, in which the small book is filled.</summary>
public sealed class BookDatabase(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);

    public string ConnectionString => database.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        using var desk = new Desk(ConnectionString);
        await new SmallBook(desk).Fill();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
