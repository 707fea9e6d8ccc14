using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api;

public sealed class MainJobTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task goes_from_the_grant_over_twelve_lines_to_an_expenditure_and_its_reversal()
    {
        using (var desk = new Desk(database.ConnectionString))
        {
            await SampleStreet.Prepare(desk);
        }

        await using var service = await RunningService.StartAsync(database.ConnectionString);
        using var recorder = service.As("recorder", Desk.Root, [Role.Recorder]);
        using var approver = service.As("approver", Desk.Root, [Role.Approver]);
        using var payer = service.As("payer", Desk.Root, [Role.Payer]);
        var first = SampleStreet.Communities[0];

        await Created(recorder.Send($"/api/pools/{SampleStreet.Street}/party-work/2026/appropriations", new
        {
            tier = "district", amount = "240000.00", effectiveOn = "2026-01-05", summary = "区级党建经费",
            evidence = new { documentNo = "演财〔2026〕1号" },
        }));
        var draft = await Created(recorder.Send("/api/allocations", new
        {
            holder = SampleStreet.Street, fund = "party-work", year = 2026, effectiveOn = "2026-01-07",
            summary = "一季度党建经费",
            lines = SampleStreet.Communities.Select(unit => new { unit, amount = "20000.00" }),
        }));
        var id = draft["id"];
        await Created(recorder.Send($"/api/allocations/{id}/submit", new { }));
        var own = await recorder.Send($"/api/allocations/{id}/approve", new { effectiveOn = "2026-01-08" });
        Assert.Equal((403, "not-permitted"), (own.Status, own.Code));
        await Created(approver.Send($"/api/allocations/{id}/approve", new { effectiveOn = "2026-01-08" }));
        await Created(payer.Send($"/api/allocations/{id}/disburse", new { effectiveOn = "2026-01-09" }));
        Assert.Equal(("20000.00", "0.00"), await Balance(recorder, first, "&on=2026-01-09"));

        var beforeConfirm = (await recorder.Ask("/api/trail?size=1"))["knownAt"];
        await Created(recorder.Send($"/api/allocations/{id}/lines/{first}/confirm", new { effectiveOn = "2026-01-10" }));
        var spent = await Created(recorder.Send($"/api/accounts/{first}/party-work/2026/expenditures", new
        {
            amount = "5000.00", effectiveOn = "2026-02-01", purpose = "member-training", payee = "某书店（演示）",
            summary = "培训教材", evidence = new { documentNo = "发票00000001" },
        }));
        Assert.Equal(("0.00", "15000.00"), await Balance(recorder, first, ""));
        await Created(recorder.Send(
            $"/api/accounts/{first}/party-work/2026/expenditures/{spent["voucher"]}/reverse",
            new { effectiveOn = "2026-02-02", reason = "重复登记" }));

        Assert.Equal(("0.00", "20000.00"), await Balance(recorder, first, ""));
        Assert.Equal(("0.00", "15000.00"), await Balance(recorder, first, "&on=2026-02-01"));
        Assert.Equal(("20000.00", "0.00"), await Balance(recorder, first, $"&knownAt={beforeConfirm}"));
        var trail = await recorder.Ask($"/api/trail?unit={first}");
        Assert.Equal(
            ["unit-registered.v1", "allocation-drafted.v1", "allocation-submitted.v1", "allocation-approved.v1",
                "allocation-booked.v1", "allocation-disbursed.v1", "receipt-confirmed.v1",
                "allocation-line-confirmed.v1", "expenditure-recorded.v1", "expenditure-reversed.v1"],
            trail.Json.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("type").GetString()));
    }

    private static async Task<Reply> Created(Task<Reply> sending)
    {
        var reply = await sending;
        Assert.True(reply.Status == 201, $"{reply.Status} {reply.Json}");
        return reply;
    }

    private static async Task<(string InTransit, string Available)> Balance(HttpClient client, string unit, string at)
    {
        var reply = await client.Ask($"/api/balances?unit={unit}&fund=party-work&year=2026{at}");
        var row = Assert.Single(reply.Json.GetProperty("rows").EnumerateArray().Cast<JsonElement>());
        return (row.GetProperty("inTransit").GetString()!, row.GetProperty("available").GetString()!);
    }
}
