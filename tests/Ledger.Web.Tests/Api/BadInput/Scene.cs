using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>
/// A running service over a street with money in every state that a wrong request may touch. Nothing in it changes
/// once it stands, so all requests share it.
/// </summary>
public sealed class Scene(TestCluster cluster) : IAsyncLifetime
{
    public const string OtherStreet = "990101002000";
    public const string OtherCommunity = "990101002001";
    public const string UsedKey = "used-key";

    /// <summary>The people who ask: the unit they are over and their roles.</summary>
    public static IReadOnlyDictionary<string, (string Unit, Role[] Roles)> People { get; } =
        new Dictionary<string, (string, Role[])>
        {
            ["recorder"] = (Desk.Root, [Role.Recorder]),
            ["approver"] = (Desk.Root, [Role.Approver]),
            ["payer"] = (Desk.Root, [Role.Payer]),
            ["auditor"] = (Desk.Root, [Role.Auditor]),
            ["leader"] = (Desk.Root, [Role.Leader]),
            ["administrator"] = (Desk.Root, [Role.Administrator]),
            ["all"] = (Desk.Root, [Role.Recorder, Role.Approver, Role.Payer]),
            ["neighbour"] = (OtherStreet, [Role.Recorder, Role.Approver, Role.Payer]),
            ["community"] = (Forms.First, [Role.Recorder]),
            ["nobody"] = (Desk.Root, []),
        };

    private readonly Dictionary<string, HttpClient> clients = [];
    private string address = "";
    private RunningService service = null!;
    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        address = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        desk = new Desk(address);
        await SampleStreet.Prepare(desk);
        await Neighbours();
        service = await RunningService.StartAsync(address);
        foreach (var (person, (unit, roles)) in People)
        {
            clients[person] = service.As(person, unit, roles);
        }

        clients["stranger"] = service.As("stranger", Desk.Root, []);
        clients["stranger"].DefaultRequestHeaders.Remove("Test-Person");
        await new Story(clients).Tell();
        await Books.Run(desk.Source, "insert into ledger.closed_period (tenant, holder, period) "
            + $"values ('{Desk.Tenant}', 'fiscal-{SampleStreet.Street}', '2026-03')");
    }

    public HttpClient As(string person) => clients[person];

    /// <summary>Everything that a request could change, as one text.</summary>
    public Task<string> Book() => Books.Everything(desk.Source);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await service.DisposeAsync();
        desk.Dispose();
        await cluster.DropAsync(address, CancellationToken.None);
    }

    private async Task Neighbours()
    {
        var administrator = Desk.Person("admin", Role.Administrator);
        var from = new LocalDate(2020, 1, 1);
        await desk.Do(administrator, new RegisterUnit(
            OtherStreet, UnitKind.Subdistrict, "邻街道", "Next Street", Desk.Root, from));
        await desk.Do(administrator, new RegisterUnit(
            OtherCommunity, UnitKind.UrbanCommunity, "邻社区", "Next Community", OtherStreet, from));
        await desk.Do(administrator, new EstablishFund(
            "party-dues-returned", "党费返还", "Returned dues", HolderKind.Dues, from));
    }
}
