using Ledger.Browser.Tests.Support;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Acts;

/// <summary>
/// A street's month at the keyboard: no mouse, no script that fills fields, every press through the keyboard. A full
/// expenditure takes at most 45 presses plus its texts.
/// </summary>
public sealed class KeyboardMonthTests(BookDatabase database, Chromium chromium, ITestOutputHelper output)
    : IClassFixture<BookDatabase>
{
    private const int MostPresses = 45;
    private const string Recorded = ".notice-good";

    [Fact]
    public async Task a_month_is_entered_without_the_mouse_in_few_presses()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("typist", new Grant(Role.Recorder, Desk.Root));
        await using var visitor = await Visitor.Arrive(chromium, gate.Address);
        await visitor.Go("/sign-in");
        var typist = new Typist(visitor.Page);
        await visitor.Page.Locator("#name").FocusAsync();
        await typist.Write("typist");
        await typist.Text(Gate.Password);
        await typist.Submit("h1");

        await Grant(typist);
        await Spend(visitor, typist);
        await SpendAgain(visitor, typist);
        await SpendTheRest(visitor, typist);
        await Keep(visitor, typist);
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>收到指标: the act is found by its initials.</summary>
    private async Task Grant(Typist typist)
    {
        await Open(typist, "sdzb");
        await typist.Keys("Enter");
        await typist.Enter("dj");
        await typist.Keys("ArrowDown", "ArrowDown", "Enter");
        await typist.Enter("100000");
        await typist.Write("演财〔2026〕9号");
        await typist.Text("追加党建经费");
        await typist.Submit(Recorded);
        Tell("收到指标", typist);
    }

    /// <summary>支出报销 from an empty form, from the page that opens after signing in.</summary>
    private async Task Spend(Visitor visitor, Typist typist)
    {
        await Open(typist, "zcbx");
        await typist.Enter("yssq");
        await typist.Enter("dj");
        await typist.Enter("px");
        await typist.Enter("1234.5");
        await typist.Write("某书店（演示）");
        await typist.Write("发票0017");
        await typist.Text("党员培训教材");
        await Assertions.Expect(visitor.Page.Locator("[data-preview] blockquote")).ToContainTextAsync("1,234.50");
        await typist.Submit(Recorded);
        Tell("支出报销", typist);
        Assert.InRange(typist.Presses, 1, MostPresses);
        await Assertions.Expect(visitor.Page.Locator("#amount")).ToBeFocusedAsync();
        await visitor.Picture("keyboard-expenditure");
    }

    /// <summary>The next one keeps unit, fund and document; // repeats the summary.</summary>
    private async Task SpendAgain(Visitor visitor, Typist typist)
    {
        typist.Begin();
        await typist.Keys("Shift+Tab");
        await typist.Enter("px");
        await typist.Enter("88");
        await typist.Write("某书店（演示）");
        await typist.Keys("Enter");
        await typist.Keys("/", "/");
        await Assertions.Expect(visitor.Page.Locator("#summary")).ToHaveValueAsync("党员培训教材");
        await typist.Submit(Recorded);
        Tell("支出报销，接着一笔", typist);
        Assert.InRange(typist.Presses, 1, MostPresses / 2);
    }

    /// <summary>Copies the last one and takes all that is left with the key =.</summary>
    private async Task SpendTheRest(Visitor visitor, Typist typist)
    {
        typist.Begin();
        await typist.Keys("Escape");
        await typist.Go("c");
        await Assertions.Expect(visitor.Page.Locator("#payee")).ToHaveValueAsync("某书店（演示）");
        await typist.Keys("Enter", "Enter", "Enter", "=");
        await Assertions.Expect(visitor.Page.Locator("[data-preview] .preview-effects strong")).ToHaveTextAsync("0.00");
        await typist.Submit(Recorded);
        Tell("复制上一条，用完余额", typist);
        Assert.InRange(typist.Presses, 1, MostPresses / 2);
    }

    /// <summary>A draft is no entry, is found again, and a mistake is told at its field with nothing lost.</summary>
    private async Task Keep(Visitor visitor, Typist typist)
    {
        typist.Begin();
        await typist.Keys("Escape");
        await typist.Go("n");
        await typist.Enter("yssq");
        await typist.Enter("dj");
        await typist.Enter("px");
        await typist.Enter("12O0");
        await typist.Go("Control+s");
        await Assertions.Expect(visitor.Page.Locator("#amount")).ToHaveValueAsync("12O0");
        await typist.Submit(".error-summary");
        await Assertions.Expect(visitor.Page.Locator("#amount-error")).ToContainTextAsync("疑似数字 0");
        Tell("草稿与退回", typist);
    }

    private static async Task Open(Typist typist, string initials)
    {
        typist.Begin();
        await typist.Keys("Escape");
        await typist.Go("a");
        await typist.Keys(["/", .. initials.Select(letter => $"{letter}")]);
        await typist.Go("Enter");
    }

    private void Tell(string act, Typist typist) =>
        output.WriteLine($"{act}: {typist.Presses} presses and {typist.Letters} characters of text");
}
