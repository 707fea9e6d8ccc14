using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Support;

/// <summary>
/// The recorder over a test database, as the user that the service is there, and people who may do everything in the
/// whole tenant. The test itself owns the database.
/// </summary>
public sealed class Desk : IDisposable
{
    public const string Tenant = "990101";
    public const string Root = "990101000000";

    private readonly DocumentStore store;
    private readonly RecordingConnections connections;

    public Desk(string connectionString)
    {
        Source = LedgerStore.Connect(connectionString);
        var access = DatabaseAccess.Derive(connectionString);
        Service = LedgerStore.Connect(access.Service);
        store = DocumentStore.For(options => LedgerStore.Configure(options, Service));
        connections = new RecordingConnections(access.Service);
        Recorder = new Recorder(store, connections, new ReferenceBook(Service), SystemClock.Instance);
    }

    /// <summary>As the owner of the tables.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>As the user that the service is.</summary>
    public NpgsqlDataSource Service { get; }

    public Recorder Recorder { get; }

    public IDocumentStore Store => store;

    public static Actor Person(string id, params Role[] roles) =>
        new(id, $"{id}（演示）", [.. roles.Select(r => new Grant(r, Root))]);

    public async Task<Outcome> Try(Actor actor, Command command, string? key = null)
    {
        var body = Encoding.UTF8.GetBytes(command.ToString());
        var request = new RequestContext(
            Tenant, actor, key ?? Guid.NewGuid().ToString("n"), SHA256.HashData(body), "test", "127.0.0.1", null);
        return await Recorder.Record(new Submission(request, command), TestContext.Current.CancellationToken);
    }

    public async Task<Receipt> Do(Actor actor, Command command) => await Try(actor, command) switch
    {
        Outcome.Recorded done => done.Receipt,
        Outcome.Refused no => throw new InvalidOperationException($"{no.Refusal.Code}: {no.Refusal.English}"),
        var other => throw new InvalidOperationException($"{other}"),
    };

    public void Dispose()
    {
        store.Dispose();
        connections.Dispose();
        Service.Dispose();
        Source.Dispose();
    }
}
