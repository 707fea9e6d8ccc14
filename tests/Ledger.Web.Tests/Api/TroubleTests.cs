using System.Net.Http.Headers;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Web.Tests.Api;

/// <summary>While the database is away every request is told so, with a code and when to try again.</summary>
public sealed class TroubleTests
{
    private static readonly string nowhere = $"Host=127.0.0.1;Port={FreePort.Find()};Database=x;Username=x;Password=x";

    [Fact]
    public async Task a_database_that_is_away_is_told_to_whoever_asks_and_whoever_records()
    {
        await using var service = await RunningService.StartAsync(nowhere);
        using var client = service.As("recorder", Desk.Root, [Role.Recorder]);
        foreach (var reply in new[]
        {
            await client.Ask("/api/balances"), await client.Send(Forms.Expenditures, Forms.Expenditure()),
        })
        {
            Assert.Equal((503, "database-away"), (reply.Status, reply.Code));
            Assert.Contains("Try again", reply["detail"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task it_is_told_also_when_nobody_can_find_out_who_asks()
    {
        await using var gate = await Gate.OpenAsync(nowhere);
        using var client = gate.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "pfl_x");
        var reply = await client.Ask("/api/balances");
        Assert.Equal((503, "database-away"), (reply.Status, reply.Code));
    }
}
