using Ledger.Browser.Tests.Support;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Browser.Tests;

/// <summary>Every page of the menu in both languages: no barrier, no complaint, nothing wider than a phone.</summary>
public sealed class EveryPageTests(StreetDatabase database, Chromium chromium) : IClassFixture<StreetDatabase>
{
    private static readonly string[] pages =
    [
        "/",
        "/units",
        $"/units/{SampleStreet.Communities[0]}",
        "/allocations",
        "/allocations/new",
        "/pools/new",
        "/expenditures",
        "/expenditures/new",
        "/dues",
        "/dues/new",
        "/income",
        "/income/new",
        "/contributions",
        "/contributions/new",
        "/imports",
        "/allocations/batch",
        "/allocations/in-transit",
        "/bank",
        $"/bank/fiscal-{SampleStreet.Street}",
        "/year-end",
        "/periods",
        $"/periods/fiscal-{SampleStreet.Street}/2026/1",
        "/growth",
        "/standards",
        "/trail",
        "/restatement",
        "/replay",
        "/heat",
        "/claims",
        "/claims/new",
    ];

    [Fact]
    public async Task has_no_barrier_and_no_complaint_in_either_language()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("recorder", new Grant(Role.Recorder, Desk.Root));
        await using var visitor = await Visitor.Arrive(chromium, gate.Address);
        await visitor.SignIn("recorder");
        var found = new List<string>();
        foreach (var culture in new[] { "zh-CN", "en" })
        {
            foreach (var page in pages)
            {
                await visitor.Go($"{page}?culture={culture}");
                found.AddRange(await visitor.Barriers());
                await visitor.Picture($"{culture}{page.Replace('/', '-')}");
            }
        }

        Assert.Empty(found.Concat(visitor.Complaints));
    }

    [Fact]
    public async Task reads_and_records_without_scripts_on_a_phone()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("phone", new Grant(Role.Recorder, Desk.Root));
        await using var visitor = await Visitor.Arrive(chromium, gate.Address, scripts: false, width: 390);
        await visitor.SignIn("phone");
        foreach (var page in pages)
        {
            await visitor.Go(page);
            Assert.NotEmpty(await visitor.Page.Locator("h1").AllInnerTextsAsync());
        }

        await visitor.Go("/pools/new");
        await visitor.Choose("Holder", SampleStreet.Street);
        await visitor.Choose("Fund", "party-work");
        await visitor.Choose("Year", "2026");
        await visitor.Choose("Tier", "City");
        await visitor.Fill("Amount", "12O0");
        await visitor.Fill("EffectiveOn", "2026-01-05");
        await visitor.Press("submit");
        Assert.Contains("疑似数字 0", await visitor.Text(), StringComparison.Ordinal);
        Assert.Equal("12O0", await visitor.Page.InputValueAsync("[name='Form.Amount']"));
    }
}
