using System.Text.RegularExpressions;
using Ledger.Web.Shell;
using Ledger.Web.Shell.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Ledger.Web.Tests.Shell;

/// <summary>The shell served on a port of its own, with nothing behind it: no database, a clock that stands.</summary>
public sealed partial class ServedPages : IAsyncLifetime
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    public ServedPages()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(App).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        // The desk of the book's pages is not behind these, so not everything registered can be made.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        builder.Services.AddSingleton<IClock>(new StandingClock(Instant.FromUtc(2026, 11, 22, 20, 0)));
        builder.Services.AddSingleton<SampleSignIns>(_ => Task.FromResult<IReadOnlyList<SampleSignIn>>(
            [new("recorder", "demo-only", "记账员甲（演示）", "Recorder A (演示)")]));
        builder.Services.AddSingleton<SignInAttempt>((_, name, _) => Task.FromResult(
            Enum.TryParse<SignInOutcome>(name, out var outcome) ? outcome : SignInOutcome.Refused));
        builder.AddPages();
        app = builder.Build();
        app.UsePages();
        app.MapGet("/api/known", () => "known");
        app.MapGet("/fails", string () => throw new InvalidOperationException("on purpose"));
        app.MapPages();
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    }

    public Uri Address => client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    public Task<HttpResponseMessage> GetAsync(string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> HtmlAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Fills in the form of <paramref name="page"/> and posts it to <paramref name="address"/>.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string address, params (string, string)[] fields)
    {
        var html = await HtmlAsync(page);
        return await PostBareAsync(address, [.. HiddenIn(html), .. fields]);
    }

    /// <summary>The hidden fields of a page.</summary>
    public static IEnumerable<(string Name, string Value)> HiddenIn(string html) =>
        Hidden().Matches(html).Select(field => (field.Groups[1].Value, field.Groups[2].Value));

    /// <summary>Posts fields and nothing else, as a forged form would.</summary>
    public async Task<HttpResponseMessage> PostBareAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(
            new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" />""")]
    private static partial Regex Hidden();

    private sealed class StandingClock(Instant at) : IClock
    {
        public Instant GetCurrentInstant() => at;
    }
}
