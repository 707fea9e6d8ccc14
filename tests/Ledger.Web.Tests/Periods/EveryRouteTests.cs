using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Periods;

/// <summary>June 2025 is closed in the books of every holder of the sample street; no address takes a date in it.</summary>
public sealed class EveryRouteTests(LoadedStreet street) : IClassFixture<LoadedStreet>, IAsyncLifetime
{
    private const string Day = "2025-06-15";
    private const string Village = StreetPlaces.Vegetables;
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);
    private readonly Desk desk = new(street.ConnectionString);

    public async ValueTask InitializeAsync()
    {
        var committee = (await LoadedStreet.First(desk, "dues-collected.v1")).GetProperty("holder").GetString();
        await Close(new PeriodKey(Holder.Parse(committee)!.Value, 2025, 6));
        await Close(new PeriodKey(Holder.Parse(committee)!.Value, 2025, 12));
        await Close(new PeriodKey(Holder.Collective(Village), 2025, 6));
        await Close(new PeriodKey(Holder.Collective(Village), 2025, 12));
    }

    [Fact]
    public async Task no_address_takes_a_date_in_a_closed_month()
    {
        await using var service = await RunningService.StartAsync(street.ConnectionString);
        var wrong = new List<string>();
        foreach (var (path, body) in await Requests())
        {
            using var person = service.As("everybody", Desk.Root, [Role.Recorder, Role.Approver, Role.Payer]);
            var before = await Books.Everything(desk.Source);
            var reply = await person.Send($"/api/{path}", body);
            if ((reply.Status, reply.Code) != (422, "period-closed") || before != await Books.Everything(desk.Source))
            {
                wrong.Add($"{path}: {reply.Status} {reply.Json}");
            }
        }

        Assert.Empty(wrong);
    }

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Text(JsonElement data, params string[] path) =>
        path.Aggregate(data, (at, name) => at.GetProperty(name)).ToString();

    private static string Voucher(JsonElement data) => $"{"RPT"["receipt,payment,transfer".Split(',').ToList()
        .IndexOf(Text(data, "voucher", "kind"))]}-{Text(data, "voucher", "year")}-{data.GetProperty("voucher").GetProperty("number").GetInt32():000000}";

    private async Task<IReadOnlyList<(string Path, object Body)>> Requests() =>
        [.. await Pools(), .. await Accounts(), .. await Dues(), .. await Villages(), .. await Contributions()];

    private async Task<IReadOnlyList<(string, object)>> Pools()
    {
        var grant = await LoadedStreet.First(desk, "appropriation-received.v1");
        var pool = $"pools/{Text(grant, "pool", "holder")}/{Text(grant, "pool", "fund")}/2025/appropriations";
        var document = Text(await LoadedStreet.First(desk, "allocation-drafted.v1"), "id");
        var lines = new[] { new { unit = StreetPlaces.Shicheng, amount = "1.00" } };
        return
        [
            (pool, new { tier = "district", amount = "1.00", effectiveOn = Day, summary = "补记", evidence = Paper }),
            ($"{pool}/{Voucher(grant)}/withdraw", Step),
            (pool.Replace("appropriations", "carry-over", StringComparison.Ordinal), new { summary = "结转" }),
            ("allocations", new
            {
                holder = StreetPlaces.Street, fund = Text(grant, "pool", "fund"), year = 2025, effectiveOn = Day,
                summary = "补记", lines,
            }),
            ($"allocations/{document}/revise", new { effectiveOn = Day, summary = "补记", lines }),
            ($"allocations/{document}/approve", On), ($"allocations/{document}/disburse", On),
            ($"allocations/{document}/lines/{StreetPlaces.Shicheng}/confirm", On),
            ($"allocations/{document}/cancel", Step), ($"allocations/{document}/reverse", Step),
        ];
    }

    private async Task<IReadOnlyList<(string, object)>> Accounts()
    {
        var spent = await LoadedStreet.First(desk, "expenditure-recorded.v1");
        var account = $"accounts/{Text(spent, "account", "unit")}/{Text(spent, "account", "fund")}/2025";
        var purpose = Text(spent, "purpose");
        return
        [
            ($"{account}/expenditures", new { amount = "1.00", effectiveOn = Day, purpose, payee = "店", summary = "补记" }),
            ($"{account}/expenditures/{Voucher(spent)}/reverse", Step),
            ($"{account}/holds", new { amount = "1.00", effectiveOn = Day, purpose, summary = "补记" }),
            ($"{account}/holds/T-2025-000001/release", Step),
        ];
    }

    private async Task<IReadOnlyList<(string, object)>> Dues()
    {
        var collected = await LoadedStreet.First(desk, "dues-collected.v1");
        var dues = $"dues/{Text(collected, "dues", "partyOrg")}/2025";
        var months = new { fromMonth = 1, toMonth = 3, effectiveOn = Day, summary = "补记" };
        return
        [
            ($"{dues}/collections", new { month = 6, members = 3, amount = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{dues}/remittances", months), ($"{dues}/returns", months),
            ($"{dues}/entries/{Voucher(collected)}/reverse", Step),
            ($"{dues}/carry-over", new { summary = "结转" }),
        ];
    }

    private async Task<IReadOnlyList<(string, object)>> Villages()
    {
        const string books = $"collective/{Village}/2025";
        var income = await LoadedStreet.First(desk, "collective-income-recorded.v1");
        return
        [
            ($"{books}/opening", new { available = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{books}/incomes", new { code = "501", amount = "1.00", effectiveOn = Day, counterparty = "店", summary = "补记" }),
            ($"{books}/costs", new { code = "511", amount = "1.00", effectiveOn = Day, payee = "店", summary = "补记" }),
            ($"{books}/subsidies", new { tier = "district", amount = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{books}/subsidies/R-2025-000001/recognise", new { amount = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{books}/donations", new { kind = "donation", donor = "店", amount = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{books}/reserve/release", new { decisionNo = "1", amount = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{books}/entries/{Voucher(income)}/reverse", Step),
            ($"{books}/distributions", new
            {
                decisionNo = "1", effectiveOn = Day, summary = "补记", shares = new[] { new { use = "reserve", amount = "1.00" } },
            }),
            ($"{books}/distributions/payments", new { use = "reserve", amount = "1.00", effectiveOn = Day, summary = "补记" }),
            ($"{books}/distributions/withdraw", new { decisionNo = "1", effectiveOn = Day, reason = "有误" }),
            ($"{books}/carry-over", new { summary = "结转" }),
        ];
    }

    private async Task<IReadOnlyList<(string, object)>> Contributions() =>
    [
        ("contributions", new
        {
            recipient = StreetPlaces.Shicheng, kind = "cash", total = "1.00", effectiveOn = Day, summary = "补记",
            contributors = new[] { new { name = "某单位（演示）", count = 1, amount = "1.00" } },
        }),
        ($"contributions/{Text(await LoadedStreet.First(desk, "contribution-recorded.v1", 0), "id")}/reverse", Step),
    ];

    private static object Paper { get; } = new { documentNo = "演财1号" };

    private static object On { get; } = new { effectiveOn = Day };

    private static object Step { get; } = new { effectiveOn = Day, reason = "有误" };

    private async Task Close(PeriodKey period)
    {
        var until = SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(30);
        var outcome = await desk.Try(approver, new ClosePeriod(period,
            [.. ClosingPoints.All.Where(ClosingPoints.MayBeWaived).Select(p => new Waiver(p, "记账员（演示）", "演示", until))]));
        Assert.True(outcome is Outcome.Recorded or Outcome.Refused { Refusal.Code: "period-already-closed" }, $"{outcome}");
    }
}
