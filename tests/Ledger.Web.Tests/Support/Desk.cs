using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Support;

/// <summary>The recorder over a test database, and people who may do everything in the whole tenant.</summary>
public sealed class Desk : IDisposable
{
    public const string Tenant = "990101";
    public const string Root = "990101000000";

    private readonly DocumentStore store;
    private readonly RecordingConnections connections;

    public Desk(string connectionString)
    {
        Source = LedgerStore.Connect(connectionString);
        store = DocumentStore.For(options => LedgerStore.Configure(options, Source));
        connections = new RecordingConnections(connectionString);
        Recorder = new Recorder(store, connections, new ReferenceBook(Source), SystemClock.Instance);
    }

    public NpgsqlDataSource Source { get; }

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
        Source.Dispose();
    }
}
