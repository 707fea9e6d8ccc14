using System.Text.Json;
using Ledger.Web.Samples;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Standards;

/// <summary>Standards and fairness of the sample street, as a leader and as a community's clerk read them.</summary>
public sealed class StandardsOverHttpTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task each_community_is_judged_by_the_journal_and_a_clerk_sees_only_their_own()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await DemoVerb.RunAsync(gate.Services, [], TextWriter.Null, Ct);
        using var leader = await SignedIn(gate, "leader");
        var all = await Answer(leader, "/api/standards?on=2025-12-31");
        var rows = all.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(12, rows.Select(r => r.GetProperty("unit").GetString()).Distinct().Count());
        Assert.All(rows, r => Assert.NotEqual("notYet", r.GetProperty("outcome").GetString()));
        Assert.All(rows.Where(r => r.GetProperty("outcome").GetString() == "met"), r => Assert.True(
            decimal.Parse(r.GetProperty("allocated").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            >= decimal.Parse(r.GetProperty("atLeast").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
        var shared = all.GetProperty("fairness").EnumerateArray().Single(f => f.GetProperty("fund").GetString() == "party-work");
        Assert.Equal(12, shared.GetProperty("communities").GetInt32());
        Assert.Matches("^0[.][0-9]{4}$", shared.GetProperty("gini").GetString());

        using var clerk = await SignedIn(gate, "shicheng");
        var own = (await Answer(clerk, "/api/standards?on=2025-12-31")).GetProperty("rows").EnumerateArray();
        Assert.Single(own.Select(r => r.GetProperty("unit").GetString()).Distinct());

        var page = await leader.GetStringAsync(new Uri("/standards?year=2025", UriKind.Relative), Ct);
        Assert.Contains("2025 年度经费标准", page, StringComparison.Ordinal);
        Assert.Contains("达标", page, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> SignedIn(Gate gate, string login)
    {
        await using var scope = gate.Services.CreateAsyncScope();
        var person = (await scope.ServiceProvider.GetRequiredService<SampleAccounts>().List(Ct)).Single(s => s.Name == login);
        var client = gate.Client();
        Assert.Equal("SignedIn", await Gate.SignIn(client, person.Name, person.Password));
        return client;
    }

    private static async Task<JsonElement> Answer(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), Ct)).RootElement;
}
