using Ledger.Browser.Tests.Support;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Browser.Tests.Closing;

/// <summary>A month is closed at the browser, is shut, is opened again for one person, and tells what was done then.</summary>
public sealed class ClosingMonthTests(StreetDatabase database, Chromium chromium) : IClassFixture<StreetDatabase>
{
    private const string Month = $"/periods/fiscal-{SampleStreet.Street}/2026/1";
    private static readonly PoolKey pool = new(Holder.Fiscal(SampleStreet.Street), "party-work", new FiscalYear(2026));

    [Fact]
    public async Task is_red_until_mended_or_waived_then_shut_then_open_for_one()
    {
        using var desk = new Desk(database.ConnectionString);
        await desk.Do(Desk.Person("recorder", Role.Recorder), new ReceiveAppropriation(
            pool, FundingTier.District, Money.Yuan(1_000), new(2026, 1, 5), Evidence.Document("演财1号"), "区级经费"));
        var draft = await desk.Do(Desk.Person("recorder", Role.Recorder), new DraftAllocation(
            pool, [new(SampleStreet.Communities[0], Money.Yuan(1), null)], new(2026, 1, 9), Evidence.None, "一月安排"));
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("closer", new Grant(Role.Approver, Desk.Root));
        await gate.Register("clerk", new Grant(Role.Recorder, Desk.Root));
        await using var approver = await Visitor.Arrive(chromium, gate.Address);
        await approver.SignIn("closer");
        await using var clerk = await Visitor.Arrive(chromium, gate.Address);
        await clerk.SignIn("clerk");

        await approver.Go(Month);
        Assert.Contains(draft.Id!, await approver.Text(), StringComparison.Ordinal);
        await approver.Press("submit");
        Assert.Contains("尚未完成", await approver.Text(), StringComparison.Ordinal);
        await approver.Picture("closing-red");
        await approver.Go($"{Month}?culture=en");
        await approver.Picture("closing-red-en");
        await approver.Go($"{Month}?culture=zh-CN");

        var open = await approver.Page.Locator("input[name$='.Who']").CountAsync();
        for (var row = 0; row < open; row++)
        {
            await approver.Fill($"Waivers[{row}].Who", "记账员甲（演示）");
            await approver.Fill($"Waivers[{row}].Why", "下月办结");
            await approver.Fill($"Waivers[{row}].Until", $"{DateTime.UtcNow.AddDays(20):yyyy-MM-dd}");
        }

        await approver.Press("submit");
        Assert.Contains("已结账", await approver.Text(), StringComparison.Ordinal);
        await approver.Picture("closing-closed");

        await Grant(clerk);
        Assert.Contains("2026-01 期间已结账", await clerk.Text(), StringComparison.Ordinal);

        await approver.Go(Month);
        await approver.Fill("For", "clerk");
        await approver.Fill("Until", $"{DateTime.UtcNow.AddHours(12):yyyy-MM-ddTHH:mm}");
        await approver.Fill("Reason", "漏记一笔指标");
        await approver.Press("submit");
        await Grant(clerk);
        Assert.DoesNotContain("期间已结账", await clerk.Text(), StringComparison.Ordinal);

        await approver.Go(Month);
        var told = await approver.Text();
        Assert.Contains("漏记一笔指标", told, StringComparison.Ordinal);
        Assert.Contains("R-2026-000002", told, StringComparison.Ordinal);
        await approver.Picture("closing-reopened");
        await approver.Go("/periods?year=2026");
        await approver.Picture("periods");
        Assert.Empty(approver.Complaints.Concat(clerk.Complaints));
    }

    private static async Task Grant(Visitor clerk)
    {
        await clerk.Go("/pools/new");
        await clerk.Choose("Holder", SampleStreet.Street);
        await clerk.Choose("Fund", "party-work");
        await clerk.Choose("Year", "2026");
        await clerk.Choose("Tier", "City");
        await clerk.Fill("Amount", "12");
        await clerk.Fill("EffectiveOn", "2026-01-20");
        await clerk.Fill("DocumentNo", "演财2号");
        await clerk.Fill("Summary", "补记");
        await clerk.Press("submit");
    }
}
