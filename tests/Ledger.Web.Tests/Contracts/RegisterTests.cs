using Ledger.Domain.Kernel;
using Ledger.Stories.Telling;
using Ledger.Web.Tests.Stories;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Contracts;

/// <summary>Contracts and projects over HTTP: what is expected, what came, and what a project is fed by.</summary>
public sealed class RegisterTests(StoryService telling) : IClassFixture<StoryService>
{
    private const string Village = "990101001201";

    [Fact]
    public async Task rent_that_names_its_payment_ends_the_arrears_and_its_reversal_brings_them_back()
    {
        await telling.Prepare("contracts");
        using var recorder = telling.Service.As("recorder", Street.Code, [Role.Recorder], tenant: "contracts");
        var contract = await Do(recorder, "/api/contracts", new
        {
            village = Village, kind = "lease", subject = "临街门面", counterparty = "演示商店", from = "2025-01-01",
            until = "2025-12-31", effectiveOn = "2025-01-01", summary = "出租门面",
            evidence = new { documentNo = "演示合同1号" },
            payments = new[] { Due("2025-01-15", "3000.00"), Due("2025-07-15", "3000.00") },
        });
        var id = contract["id"];
        var before = await Overdue(recorder, "2025-03-01");
        var rent = await Do(recorder, $"/api/collective/{Village}/2025/incomes", new
        {
            code = "501", amount = "3000.00", effectiveOn = "2025-02-01", counterparty = "演示商店", contract = id,
            instalment = 1, summary = "一期租金",
        });
        var paid = await Overdue(recorder, "2025-03-01");
        await Do(recorder, $"/api/collective/{Village}/2025/entries/{rent["voucher"]}/reverse",
            new { effectiveOn = "2025-02-02", reason = "退票" });
        var reversed = await Overdue(recorder, "2025-03-01");
        Assert.Equal(("3000.00", "0.00", "3000.00"), (before, paid, reversed));
        Assert.Equal("0.00", await Overdue(recorder, "2025-02-01"));
        Assert.Equal("0.00", await Overdue(recorder, "2025-01-15"));
        Assert.Equal("6000.00", await Overdue(recorder, "2025-08-01"));
    }

    [Fact]
    public async Task a_project_is_fed_by_funds_and_partners_and_leveraged_money_stands_apart()
    {
        await telling.Prepare("projects");
        using var recorder = telling.Service.As("recorder", Street.Code, [Role.Recorder], tenant: "projects");
        const string unit = "990101001001";
        var declared = await Do(recorder, "/api/projects", new
        {
            unit, nameZh = "楼道照明", goal = "亮起来", lead = "网格员甲（演示）", effectiveOn = "2025-02-01", summary = "申报",
        });
        var id = declared["id"];
        await Do(recorder, "/api/contributions", new
        {
            recipient = unit, kind = "cash", contributors = new[] { new { name = "演示企业", amount = "5000.00" } },
            total = "5000.00", leveraged = "80000.00", project = id, effectiveOn = "2025-02-02", summary = "资助",
        });
        await Do(recorder, "/api/contributions", new
        {
            recipient = unit, kind = "inKind", contributors = new[] { new { name = "演示灯具厂", amount = "1200.00" } },
            total = "1200.00", conversionBasis = "发票", project = id, effectiveOn = "2025-02-03", summary = "灯具",
        });
        var account = $"/api/accounts/{unit}/co-building/2025";
        var hold = await Do(recorder, $"{account}/holds", new
        {
            amount = "2000.00", effectiveOn = "2025-03-01", purpose = "party-activities", project = id, summary = "预占",
        });
        await Do(recorder, $"{account}/expenditures", new
        {
            amount = "1500.00", effectiveOn = "2025-03-02", purpose = "party-activities", payee = "演示电工", summary = "安装",
            hold = hold["voucher"],
        });
        var card = await recorder.Ask($"/api/projects/{id}");
        var shown = card.Json.GetProperty("card");
        Assert.Equal(("1500.00", "500.00", "5000.00", "1200.00", "80000.00"), (Text("spent"), Text("held"), Text("cash"),
            Text("inKind"), Text("leveraged")));

        string Text(string name) => shown.GetProperty(name).GetString()!;
    }

    private static object Due(string dueOn, string amount) => new { dueOn, amount };

    private static async Task<string> Overdue(HttpClient reader, string on) =>
        (await reader.Ask($"/api/contracts?on={on}")).Json.GetProperty("rows")[0].GetProperty("overdue").GetString()!;

    private static async Task<Reply> Do(HttpClient person, string path, object body)
    {
        var reply = await person.Send(path, body);
        Assert.True(reply.Status == 201, $"{path}: {reply.Status} {reply.Json}");
        return reply;
    }
}
