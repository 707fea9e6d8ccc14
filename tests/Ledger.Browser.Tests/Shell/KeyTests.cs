using Ledger.Browser.Tests.Support;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Shell;
using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Shell;

public sealed class KeyTests(Chromium chromium, ServedPages pages) : IClassFixture<ServedPages>
{
    [Fact]
    public async Task single_keys_open_the_form_the_search_and_the_list_of_keys()
    {
        await using var visitor = await OpenAsync("/_gallery");
        await visitor.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visitor.Page.Locator("dialog")).ToBeVisibleAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Page.Locator("dialog")).ToBeHiddenAsync();
        await visitor.Page.Keyboard.PressAsync("/");
        await visitor.Page.Keyboard.TypeAsync("n?/");
        await Assertions.Expect(visitor.Page.Locator("[data-search]")).ToHaveValueAsync("n?/");
        await visitor.Page.Locator("[data-search]").BlurAsync();
        await visitor.Page.Keyboard.PressAsync("n");
        await visitor.Page.WaitForURLAsync("**/_gallery/form");
    }

    [Fact]
    public async Task single_keys_can_be_switched_off_and_stay_off()
    {
        await using var visitor = await OpenAsync("/_gallery");
        await visitor.Page.ClickAsync("[data-keys-open]");
        await visitor.Page.UncheckAsync("[data-single-keys]");
        await visitor.Page.ReloadAsync();
        await visitor.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visitor.Page.Locator("dialog")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task keys_belong_to_the_input_method_while_it_composes()
    {
        await using var visitor = await OpenAsync("/_gallery");
        await visitor.Page.DispatchEventAsync("body", "keydown", new { key = "?", isComposing = true, bubbles = true });
        await Assertions.Expect(visitor.Page.Locator("dialog")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task an_entry_needs_no_mouse()
    {
        await using var visitor = await OpenAsync("/_gallery/form");
        await visitor.Page.FocusAsync("#amount");
        await visitor.Page.Keyboard.TypeAsync("１２，３４５．６");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("#documentNo")).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.Locator("#amount")).ToHaveValueAsync("12,345.60");
        await visitor.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visitor.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await visitor.Page.SelectOptionAsync("#unit", "330106004002");
        await visitor.Page.FocusAsync("#summary");
        await visitor.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(visitor.Page.Locator(".notice-title")).ToContainTextAsync("draft");
    }

    [Fact]
    public async Task the_script_writes_the_same_capital_figures_as_the_domain()
    {
        await using var visitor = await OpenAsync("/_gallery/form");
        long[] amounts =
        [
            1, 5, 10, 53, 100, 105, 1_000, 10_100, 32_504, 140_950, 168_032, 600_714, 1_000_500, 10_700_053,
            10_070_000, 120_000_000, 10_000_000_000, 10_000_700_000, 100_010_001_000, 10_000_000_000_100,
            .. Enumerable.Range(1, 13).Select(places => 71_234_567_890_123L / (long)Math.Pow(10, places)),
            AmountText.LimitFen - 1,
        ];
        foreach (var fen in amounts)
        {
            await visitor.Page.FillAsync("#amount", new Money(fen).ToString());
            await Assertions.Expect(visitor.Page.Locator("[data-capital]").First)
                .ToHaveTextAsync(CapitalAmount.Of(fen));
        }
    }

    private async Task<Visitor> OpenAsync(string page)
    {
        var visitor = await Visitor.Arrive(chromium, pages.Address);
        await visitor.Go(page);
        return visitor;
    }
}
