using System.Security.Cryptography;
using Ledger.Benchmarks.Floors;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Units;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;
using Command = Ledger.Domain.Kernel.Command;

namespace Ledger.Benchmarks;

/// <summary>One account the load spends from.</summary>
public sealed record BenchAccount(string Unit, string Fund)
{
    /// <summary>The key of its stream.</summary>
    public string Stream => new AccountKey(Unit, Fund, new FiscalYear(2026)).Stream;

    /// <summary>The address and a body for the API.</summary>
    public string Path => $"/api/accounts/{Unit}/{Fund}/2026/expenditures";

    public string Body { get; } =
        """{"amount":"1.00","effectiveOn":"2026-02-01","purpose":"member-training","payee":"演示收款人","summary":"演示支出"}""";

    /// <summary>What the floor writes; the fact is as long as the real one.</summary>
    public FloorEntry Entry =>
        new(Stream, Unit, Fund, "available", -100, "P", "expenditure-recorded.v1", FactJson);

    private string FactJson =>
        $$$"""{"account":{"unit":"{{{Unit}}}","fund":"{{{Fund}}}","year":2026},"holder":"{{{World.Holder}}}","purpose":"member-training","payee":"演示收款人","amount":100,"effectiveOn":"2026-02-01","voucher":{"kind":"payment","year":2026,"number":1,"evidence":{"attachments":[],"attachmentCount":0} },"summary":"演示支出"}""";
}

/// <summary>The pool that the load grants to.</summary>
public static class BenchPool
{
    public const string Path = "/api/pools/990101001000/fund-1/2026/appropriations";

    public const string Body =
        """{"tier":"district","amount":"1.00","effectiveOn":"2026-02-01","summary":"演示指标","evidence":{"documentNo":"演财〔2026〕2号"}}""";

    /// <summary>What the floor writes; the fact is as long as the real one.</summary>
    public static FloorEntry Entry { get; } = new(
        $"pool/{World.Holder}/fund-1/2026", "990101001000", "fund-1", "unallocated", 100, "R", "appropriation-received.v1",
        $$"""{"pool":{"holder":"{{World.Holder}}","fund":"fund-1","year":2026},"tier":"district","amount":100,"effectiveOn":"2026-02-01","voucher":{"kind":"receipt","year":2026,"number":1,"evidence":{"documentNo":"演财〔2026〕2号","attachments":[],"attachmentCount":0} },"summary":"演示指标"}""");
}

/// <summary>A durable private cluster, the whole service on a free port, and funded accounts.</summary>
public sealed class World : IAsyncDisposable
{
    public const string Tenant = "990101";
    public const string Holder = "fiscal-990101001000";
    private const string Root = "990101000000";
    private const string Street = "990101001000";
    private static readonly Actor everyone = new("bench", "演示", [.. Enum.GetValues<Role>().Select(r => new Grant(r, Root))]);
    private readonly EmbeddedPostgres? cluster;
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private World(EmbeddedPostgres? cluster, string connectionString, WebApplication app, DirectoryInfo folder)
    {
        (this.cluster, ConnectionString, this.app, this.folder) = (cluster, connectionString, app, folder);
        Source = LedgerStore.Connect(connectionString);
        Floor = new Floor(Source);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>As the owner of the database, for floors and figures; the service has its own connections.</summary>
    public NpgsqlDataSource Source { get; }

    public Floor Floor { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public string ConnectionString { get; }

    public IReadOnlyList<BenchAccount> Accounts { get; private set; } = [];

    public static async Task<World> CreateAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("ledger-bench-");
        var cluster = options.Connection is null
            ? await EmbeddedPostgres.StartAsync(folder.FullName, EmbeddedPostgresOptions.FromEnvironment())
            : null;
        var connection = LedgerConnection.Complete(options.Connection ?? cluster!.ConnectionString);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddLedger((await DatabaseRoles.Ensure(connection, resets: cluster is not null, default)).Access);
        builder.Services.AddSingleton<WhoAsks>(_ => ValueTask.FromResult<Person?>(new Person(Tenant, everyone)));
        var app = builder.Build();
        await app.PrepareAsync();
        app.MapLedger();
        app.MapPost("/floor/{index:int}", async (int index, HttpRequest request) =>
        {
            var entry = index < 0 ? BenchPool.Entry : Current!.Accounts[index].Entry;
            await Current!.Floor.RecordAsync(entry, request.Headers["Idempotency-Key"].ToString());
            return Results.Created((string?)null, null);
        });
        await app.StartAsync();
        Current = new World(cluster, connection, app, folder);
        return Current;
    }

    /// <summary>The world the floor's endpoint serves; one at a time.</summary>
    public static World? Current { get; private set; }

    /// <summary>Registers units and funds and gives every account money to spend.</summary>
    public async Task FundAsync(int units, int funds)
    {
        var from = new LocalDate(2020, 1, 1);
        await Do(new RegisterUnit(Root, UnitKind.District, "演示区", "Sample District", null, from));
        await Do(new RegisterUnit(Street, UnitKind.Subdistrict, "演示街道", "Sample Street", Root, from));
        var codes = Enumerable.Range(1, units).Select(i => $"990101002{i:000}").ToList();
        foreach (var code in codes)
        {
            await Do(new RegisterUnit(code, UnitKind.UrbanCommunity, $"演示社区{code[^3..]}", code, Street, from));
        }

        var accounts = new List<BenchAccount>();
        foreach (var fund in Enumerable.Range(1, funds).Select(i => $"fund-{i}"))
        {
            await Do(new EstablishFund(fund, "演示资金", fund, HolderKind.Fiscal, from));
            await Do(new SetFundRule(fund, new PurposesSet(
                from, "演组〔2020〕1号", [new Purpose("member-training", "培训党员", "Training")], [])));
            await Allocate(new PoolKey(Domain.Kernel.Holder.Fiscal(Street), fund, new FiscalYear(2026)), codes);
            accounts.AddRange(codes.Select(code => new BenchAccount(code, fund)));
        }

        Accounts = accounts;
        await Floor.PrepareAsync();
    }

    /// <summary>Records a command in process.</summary>
    public async Task<Receipt> Do(Command command, string actor = "bench", string? key = null)
    {
        var request = new RequestContext(Tenant, everyone with { Id = actor }, key ?? Guid.NewGuid().ToString("n"),
            SHA256.HashData("bench"u8), "bench", "127.0.0.1", null);
        return await Services.GetRequiredService<Recorder>().Record(new Submission(request, command), default) switch
        {
            Outcome.Recorded done => done.Receipt,
            Outcome.Refused no => throw new InvalidOperationException($"{no.Refusal.Code}: {no.Refusal.English}"),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Source.DisposeAsync();
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    private async Task Allocate(PoolKey pool, List<string> units)
    {
        var each = Money.Yuan(1_000_000);
        var day = new LocalDate(2026, 1, 5);
        await Do(new ReceiveAppropriation(pool, FundingTier.District, Money.Yuan(1_000_000L * units.Count), day,
            Evidence.Document("演财〔2026〕1号"), "演示指标"));
        var draft = await Do(new DraftAllocation(
            pool, [.. units.Select(u => new AllocationLine(u, each, null))], day, Evidence.None, "演示安排"), "preparer");
        await Do(new SubmitAllocation(draft.Id!), "preparer");
        await Do(new ApproveAllocation(draft.Id!, day), "approver");
        await Do(new DisburseAllocation(draft.Id!, day), "payer");
        foreach (var unit in units)
        {
            await Do(new ConfirmReceipt(draft.Id!, unit, day), "receiver");
        }
    }
}
