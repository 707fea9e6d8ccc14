using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Ledger.Web.Tests.Users;
using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Support;

/// <summary>A person at a browser of their own, who notices when a page complains.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string screens = Path.Combine(
        Environment.GetEnvironmentVariable("LEDGER_HOME") ?? Path.GetTempPath(), ".artifacts", "screens");

    private static readonly string[] ofTexts =
        ["cat.text-alternatives", "cat.name-role-value", "cat.language", "cat.forms"];

    private readonly Uri address;
    private readonly List<string> complaints = [];

    private Visitor(IPage page, Uri address)
    {
        (Page, this.address) = (page, address);
        // A slow machine is not a failure; what never comes still is.
        page.SetDefaultTimeout(90_000);
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [$"{page.Url}: {message.Text}"] : []);
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the browser wrote to its console as an error.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visitor> Arrive(Chromium chromium, Uri address, bool scripts = true, int width = 1280)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = 1000 },
            Locale = "zh-CN",
        });
        return new Visitor(await context.NewPageAsync(), address);
    }

    public async Task SignIn(string name, string password = Gate.Password)
    {
        await Go("/sign-in");
        await Page.FillAsync("[name='Form.Name']", name);
        await Page.FillAsync("[name='Form.Password']", password);
        await Page.ClickAsync("[data-submit]");
    }

    public Task Go(string path) => Page.GotoAsync(new Uri(address, path).ToString());

    /// <summary>Fills a field by the name of its form member.</summary>
    public Task Fill(string member, string value) => Page.FillAsync($"[name='Form.{member}']", value);

    /// <summary>Chooses from a select by the value of the option.</summary>
    public Task Choose(string member, string value) => Page.SelectOptionAsync($"[name='Form.{member}']", value);

    /// <summary>Presses a button of the form by what it posts.</summary>
    public async Task Press(string value)
    {
        await Page.ClickAsync($"button[name='do'][value='{value}']");
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>The text of the page as a reader sees it.</summary>
    public Task<string> Text() => Page.InnerTextAsync("body");

    /// <summary>Keeps a picture of the page for people to look at.</summary>
    public async Task Picture(string name)
    {
        Directory.CreateDirectory(screens);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(screens, $"{name}.png"), FullPage = true });
    }

    /// <summary>The serious and critical faults of accessibility on the page.</summary>
    /// <param name="texts">
    /// Whether only texts are looked at: names, labels, language. Colours, sizes and roles are the same in every language,
    /// and take the longest.
    /// </param>
    public async Task<IReadOnlyList<string>> Barriers(bool texts = false)
    {
        // What passes is not asked for: describing every element of it takes longer than looking.
        var result = await Page.RunAxe(new AxeRunOptions
        {
            ResultTypes = [ResultType.Violations],
            RunOnly = texts ? new RunOnlyOptions { Type = "tag", Values = [.. ofTexts] } : null,
        });
        return
        [
            .. result.Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{Page.Url}: {v.Id}: {v.Nodes.FirstOrDefault()?.Html}"),
        ];
    }

    /// <summary>The addresses within the service that the page links to.</summary>
    public Task<string[]> Links() => Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('main a[href]')].map(a => new URL(a.href))"
        + ".filter(u => u.origin === location.origin).map(u => decodeURI(u.pathname) + u.search)");

    /// <summary>Says so when the page does not fit a screen of that width.</summary>
    public async Task<IReadOnlyList<string>> WiderThan(int width)
    {
        var size = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(width, size.Height);
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        return wide > width ? [$"{Page.Url}: {wide} px wide on a screen of {width}"] : [];
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
