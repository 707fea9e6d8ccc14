using Ledger.Web.Samples;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Growth;

/// <summary>What a leader reads on the growth page of the sample street.</summary>
public sealed class GrowthPageTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task tells_where_the_change_came_from_and_why_a_village_moved_to_another_band()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await DemoVerb.RunAsync(gate.Services, [], TextWriter.Null, Ct);
        await using var scope = gate.Services.CreateAsyncScope();
        var leader = (await scope.ServiceProvider.GetRequiredService<SampleAccounts>().List(Ct))
            .Single(s => s.Name == "leader");
        using var client = gate.Client();
        Assert.Equal("SignedIn", await Gate.SignIn(client, leader.Name, leader.Password));

        var page = await client.GetStringAsync(new Uri("/growth?to=2026-10-31", UriKind.Relative), Ct);
        Assert.Contains("旅游服务公司（演示）", page, StringComparison.Ordinal);
        Assert.Contains("500,000.00", page, StringComparison.Ordinal);
        Assert.Contains("靠补助抬升，去掉补助不升档", page, StringComparison.Ordinal);
        // Nothing was recorded before 2025, which is not the same as nothing earned.
        Assert.DoesNotContain("<td>2024</td>", page, StringComparison.Ordinal);

        var english = await client.GetStringAsync(
            new Uri("/growth?to=2026-10-31&part=category&culture=en", UriKind.Relative), Ct);
        Assert.Contains("Operating income", english, StringComparison.Ordinal);
        Assert.Contains("lifted by a subsidy; without it no move", english, StringComparison.Ordinal);
    }
}
