using Ledger.Browser.Tests.Support;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Browser.Tests;

/// <summary>The main job as four people do it at their browsers.</summary>
public sealed class MainJobTests(StreetDatabase database, Chromium chromium) : IClassFixture<StreetDatabase>
{
    private static readonly string first = SampleStreet.Communities[0];

    [Fact]
    public async Task goes_from_the_grant_to_an_expenditure_and_back_and_reads_the_past()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("recorder", new Grant(Role.Recorder, Desk.Root));
        await gate.Register("approver", new Grant(Role.Approver, Desk.Root));
        await gate.Register("payer", new Grant(Role.Payer, Desk.Root));

        await using var recorder = await Visitor.Arrive(chromium, gate.Address);
        await recorder.SignIn("recorder", "wrong-password-1");
        Assert.Contains("/sign-in", recorder.Page.Url, StringComparison.Ordinal);
        await recorder.Picture("sign-in-refused");
        await recorder.SignIn("recorder");
        await recorder.Picture("overview-empty");

        await Appropriate(recorder);
        var document = await Allocate(recorder);
        await TakeStep(gate, "approver", document, "approve");
        await TakeStep(gate, "payer", document, "disburse");
        await recorder.Go(document);
        await recorder.Fill("EffectiveOn", "2026-01-10");
        await recorder.Press($"confirm:{first}");
        Assert.Contains("已确认", await recorder.Text(), StringComparison.Ordinal);
        await recorder.Picture("allocation-confirmed");

        var before = DateTimeOffset.UtcNow;
        await Spend(recorder, "70000.00");
        Assert.Contains("20000.00", await recorder.Text(), StringComparison.Ordinal);
        await recorder.Picture("expenditure-refused");
        await Spend(recorder, "5,000");
        Assert.Contains("P-2026-", await recorder.Text(), StringComparison.Ordinal);

        await recorder.Go($"/accounts/{first}/party-work/2026");
        Assert.Contains("15,000.00", await recorder.Text(), StringComparison.Ordinal);
        await recorder.Picture("account");
        await recorder.Go($"/accounts/{first}/party-work/2026?knownAt={before:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        var past = await recorder.Text();
        Assert.DoesNotContain("15,000.00", past, StringComparison.Ordinal);
        Assert.Contains("20,000.00", past, StringComparison.Ordinal);
        Assert.Equal(0, await recorder.Page.Locator("a[data-new]").CountAsync());
        await recorder.Picture("account-as-known-before");

        await recorder.Go("/expenditures");
        await recorder.Page.ClickAsync("td a[href*='/reverse']");
        await recorder.Fill("EffectiveOn", "2026-02-02");
        await recorder.Fill("Reason", "重复登记");
        await recorder.Press("submit");
        await recorder.Go($"/accounts/{first}/party-work/2026");
        Assert.Contains("20,000.00", await recorder.Text(), StringComparison.Ordinal);
        await recorder.Go($"/trail?unit={first}");
        Assert.Contains("冲销支出", await recorder.Text(), StringComparison.Ordinal);
        Assert.Empty(recorder.Complaints);
    }

    private static async Task Appropriate(Visitor recorder)
    {
        await recorder.Go("/pools/new");
        await recorder.Choose("Holder", SampleStreet.Street);
        await recorder.Choose("Fund", "party-work");
        await recorder.Choose("Year", "2026");
        await recorder.Choose("Tier", "District");
        await recorder.Fill("Amount", "24万元");
        await recorder.Fill("EffectiveOn", "2026-01-05");
        await recorder.Fill("DocumentNo", "演财〔2026〕1号");
        await recorder.Fill("Summary", "区级党建经费");
        await recorder.Press("submit");
        Assert.Contains("240,000.00", await recorder.Text(), StringComparison.Ordinal);
    }

    private static async Task<string> Allocate(Visitor recorder)
    {
        await recorder.Go("/allocations/new");
        await recorder.Choose("Holder", SampleStreet.Street);
        await recorder.Choose("Fund", "party-work");
        await recorder.Choose("Year", "2026");
        await recorder.Fill("EffectiveOn", "2026-01-07");
        await recorder.Fill("Summary", "一季度党建经费");
        for (var line = 0; line < SampleStreet.Communities.Count; line++)
        {
            await recorder.Choose($"Lines[{line}].Unit", SampleStreet.Communities[line]);
            await recorder.Fill($"Lines[{line}].Amount", "20000");
        }

        await recorder.Picture("allocation-form");
        await recorder.Press("submit");
        Assert.Contains("待审批", await recorder.Text(), StringComparison.Ordinal);
        return new Uri(recorder.Page.Url).AbsolutePath;
    }

    private async Task TakeStep(Gate gate, string person, string document, string step)
    {
        await using var visitor = await Visitor.Arrive(chromium, gate.Address);
        await visitor.SignIn(person);
        await visitor.Go(document);
        await visitor.Fill("EffectiveOn", "2026-01-08");
        await visitor.Press(step);
        Assert.Empty(await visitor.Page.Locator(".error-summary").AllInnerTextsAsync());
    }

    private static async Task Spend(Visitor recorder, string amount)
    {
        await recorder.Go($"/expenditures/new?unit={first}&fund=party-work&year=2026");
        await recorder.Fill("Amount", amount);
        await recorder.Fill("EffectiveOn", "2026-02-01");
        await recorder.Choose("Purpose", "member-training");
        await recorder.Fill("Payee", "某书店（演示）");
        await recorder.Fill("Summary", "培训教材");
        await recorder.Press("submit");
    }
}
