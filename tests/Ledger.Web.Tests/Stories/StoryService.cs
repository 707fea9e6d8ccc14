using Ledger.Stories.Telling;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Stories;

/// <summary>One running service that all stories are told to.</summary>
public sealed class StoryService(TestCluster cluster) : IAsyncLifetime
{
    private string database = "";

    public RunningService Service { get; private set; } = null!;

    public Desk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        Desk = new Desk(database);
        Service = await RunningService.StartAsync(database);
    }

    /// <summary>Writes the street into a tenant that is still empty.</summary>
    public async Task Prepare(string tenant)
    {
        await using var session = Desk.Store.LightweightSession(tenant);
        foreach (var stream in Street.Facts.GroupBy(w => w.Stream))
        {
            session.Events.StartStream(stream.Key, stream.Select(w => (object)w.Fact));
        }

        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Desk.Dispose();
        await cluster.DropAsync(database, CancellationToken.None);
    }
}
