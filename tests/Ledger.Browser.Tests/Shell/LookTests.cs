using Ledger.Browser.Tests.Support;
using Ledger.Web.Tests.Shell;
using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Shell;

public sealed class LookTests(Chromium chromium, ServedPages pages) : IClassFixture<ServedPages>
{
    private const string Overflow = "() => document.documentElement.scrollWidth - window.innerWidth";

    public static MatrixTheoryData<string, int, string> Everywhere { get; } = new(
        ["/_gallery?", "/_gallery/form?", "/_gallery?on=2026-03-31&knownAt=2026-04-05T10:00&", "/sign-in?"],
        [1280, 390],
        ["zh-CN", "en"]);

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task can_be_read_by_everyone_on_desk_and_phone_in_both_languages(
        string page, int width, string culture)
    {
        await using var visitor = await Visitor.Arrive(chromium, pages.Address, width: width);
        await visitor.Go($"{page}culture={culture}");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(await visitor.Barriers(texts: culture == "en"));
        Assert.Empty(visitor.Complaints);
        Assert.InRange(await visitor.Page.EvaluateAsync<int>(Overflow), int.MinValue, 0);
    }

    /// <summary>A browser redraws a chart only after it has laid out the page in its new width: a phone that is turned.</summary>
    [Fact]
    public async Task fits_a_phone_before_its_chart_is_drawn_anew()
    {
        await using var visitor = await Visitor.Arrive(chromium, pages.Address);
        await visitor.Page.AddInitScriptAsync("window.ResizeObserver = class { observe() { } };");
        await visitor.Go("/_gallery");
        await Assertions.Expect(visitor.Page.Locator(".chart-box svg").First).ToBeVisibleAsync();
        Assert.Empty(await visitor.WiderThan(390));
    }

    [Fact]
    public async Task draws_its_chart_and_repeats_the_figures_in_a_table()
    {
        await using var visitor = await Visitor.Arrive(chromium, pages.Address);
        await visitor.Go("/_gallery");
        await visitor.Page.Locator(".chart svg").WaitForAsync();
        await visitor.Page.ClickAsync(".chart summary");
        await Assertions.Expect(visitor.Page.Locator(".chart table")).ToContainTextAsync("4,310,260.00");
    }

    [Fact]
    public async Task prints_with_title_moment_and_signatures_and_without_its_menu()
    {
        await using var visitor = await Visitor.Arrive(chromium, pages.Address);
        await visitor.Go("/_gallery");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator(".side")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".print-head")).ToContainTextAsync("业务截至");
        await Assertions.Expect(visitor.Page.Locator(".signatures")).ToContainTextAsync("负责人");
    }

    [Fact]
    public async Task reads_and_looks_back_without_a_script()
    {
        await using var visitor = await Visitor.Arrive(chromium, pages.Address, scripts: false, width: 390);
        await visitor.Go("/_gallery");
        await Assertions.Expect(visitor.Page.Locator(".chart table")).ToBeVisibleAsync();
        await visitor.Page.ClickAsync(".menu-open");
        await Assertions.Expect(visitor.Page.Locator(".side nav")).ToBeVisibleAsync();
        await visitor.Page.ClickAsync(".side-close");
        await visitor.Page.ClickAsync(".moment summary");
        await visitor.Page.FillAsync("[name=on]", "2026-03-31");
        await visitor.Page.FillAsync("[name=knownAt]", "2026-04-05T10:00");
        await visitor.Page.ClickAsync(".moment-form button");
        await Assertions.Expect(visitor.Page.Locator(".moment-shown"))
            .ToContainTextAsync("业务截至 2026年3月31日，按 2026年4月5日 10:00 当时所知");
    }
}
