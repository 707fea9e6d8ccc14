using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using NodaTime;

namespace Ledger.Web.Tests.Crashes;

/// <summary>
/// The service and PostgreSQL as separate processes over a data folder of their own, careful with the disk as they are
/// by default; people who bear tokens; and everything they sent.
/// </summary>
internal sealed class CrashScene : IPeople, IAsyncDisposable
{
    private static readonly Role[] roles = [Role.Recorder, Role.Approver, Role.Payer];

    private readonly TemporaryFolder folder = TemporaryFolder.Create();
    private readonly Dictionary<Role, string> tokens = [];
    private readonly int port = FreePort.Find();
    private EmbeddedPostgres postgres = null!;
    private ServiceProcess service = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Desk Desk { get; private set; } = null!;

    public Correspondence Correspondence { get; } = new();

    private Uri Address => new($"http://127.0.0.1:{port}");

    public static async Task<CrashScene> Open()
    {
        var scene = new CrashScene();
        scene.postgres = await EmbeddedPostgres.StartAsync(scene.folder.Path, ct: Ct);
        await TemplateSchema.ApplyAsync(scene.postgres.ConnectionString, Ct);
        scene.Desk = new Desk(scene.postgres.ConnectionString);
        await SampleStreet.Prepare(scene.Desk);
        await scene.GiveTokens();
        scene.service = await ServiceProcess.Start(scene.folder.Path, scene.port);
        scene.Correspondence.Resume();
        return scene;
    }

    /// <inheritdoc />
    public HttpClient ClientOf(string id, Role role) => Correspondence.Client(Address, role, tokens[role]);

    /// <summary>A client that asks once and takes what it gets.</summary>
    public HttpClient Plain(Role role)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens[role]);
        return client;
    }

    /// <summary>Kills the service and starts it anew.</summary>
    public async Task KillService()
    {
        Correspondence.Interrupt();
        service.Kill();
        service.Dispose();
        service = await ServiceProcess.Start(folder.Path, port);
        Correspondence.Resume();
    }

    /// <summary>Kills PostgreSQL under the running service; it comes back and recovers.</summary>
    public async Task KillDatabase()
    {
        Correspondence.Interrupt();
        DatabaseProcesses.Kill(folder.Path);
        await postgres.EnsureRunningAsync(Ct);
        Desk.Source.Clear();
        Correspondence.Resume();
    }

    /// <summary>The verb <c>check</c> in a process of its own.</summary>
    public Task<(int Code, string Said)> Check() =>
        ServiceProcess.Run("check", "--tenant", Desk.Tenant, "--data", folder.Path);

    public async ValueTask DisposeAsync()
    {
        service?.Dispose();
        Desk?.Dispose();
        if (postgres is not null)
        {
            await postgres.DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task GiveTokens()
    {
        await using var gate = await Gate.OpenAsync(postgres.ConnectionString);
        var expires = SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(30);
        foreach (var role in roles)
        {
            var name = $"{role}".ToLowerInvariant();
            await gate.Register(name, new Grant(role, Desk.Root));
            using var client = await gate.ClientOf(name);
            var made = await client.Send("/api/tokens", new
            {
                purpose = "记账接口", expiresOn = expires.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            });
            tokens[role] = made["secret"]!;
        }
    }
}
