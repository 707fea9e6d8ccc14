using System.Net;
using System.Net.Http.Headers;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Shell;
using Ledger.Web.Tests.Support;
using Ledger.Web.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Ledger.Web.Tests.Users;

/// <summary>The service as people meet it: they prove who they are. The test's client speaks through a proxy.</summary>
public sealed class Gate : IAsyncDisposable
{
    public const string Password = "demo-Pass-2026";

    private static readonly Actor administrator = Desk.Person("admin", Role.Administrator);
    private readonly WebApplication app;
    private readonly TemporaryFolder keys;

    private Gate(WebApplication app, TemporaryFolder keys) => (this.app, this.keys) = (app, keys);

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public static Task<Gate> OpenAsync(
        string connectionString, params IReadOnlyList<(string Name, string Value)> settings) =>
        OpenAsync(connectionString, SystemClock.Instance, settings);

    public static async Task<Gate> OpenAsync(
        string connectionString, IClock clock, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["SignIn:PasswordIterations"] = "1000";
        builder.Configuration["SignIn:TrustedProxies:0"] = "127.0.0.1";
        var keys = TemporaryFolder.Create();
        builder.Configuration["Integrity:Receipts"] = keys.Path;
        foreach (var (name, value) in settings)
        {
            builder.Configuration[$"SignIn:{name}"] = value;
        }

        builder.AddLedger(DatabaseAccess.Derive(connectionString));
        builder.Services.AddSingleton(clock);
        var app = builder.Build();
        app.MapLedger();
        app.MapGet("/test/name", (HttpContext context) => context.User.Identity!.Name ?? "");
        await app.StartAsync();
        return new Gate(app, keys);
    }

    /// <summary>A client that keeps its cookies, at the network address.</summary>
    public HttpClient Client(string address = "10.0.0.1", string scheme = "https", string language = "en")
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        var client = new HttpClient(new CookieJar(handler)) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        return client;
    }

    /// <summary>A client that has signed in.</summary>
    public async Task<HttpClient> ClientOf(string name)
    {
        var client = Client();
        Assert.Equal("SignedIn", await SignIn(client, name, Password));
        return client;
    }

    /// <summary>Fills in the sign-in page and says how it was taken.</summary>
    public static async Task<string> SignIn(HttpClient client, string name, string password)
    {
        using var response = await Post(client, "/sign-in", "/sign-in", ("Form.Name", name), ("Form.Password", password));
        return response.StatusCode switch
        {
            HttpStatusCode.Redirect => "SignedIn",
            HttpStatusCode.TooManyRequests => "TooMany",
            HttpStatusCode.OK => "Refused",
            var other => $"{other}",
        };
    }

    /// <summary>Posts fields to an address together with what a page hides in its form.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient client, string page, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent(ServedPages.HiddenIn(html).Concat(fields)
            .Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Registers a person with the roles over the units.</summary>
    public async Task Register(string login, params IReadOnlyList<Grant> grants)
    {
        using var scope = app.Services.CreateScope();
        var credentials = scope.ServiceProvider.GetRequiredService<Credentials>();
        var command = new RegisterUser(login, $"{login}（演示）", Desk.Root);
        Assert.IsType<Outcome.Recorded>(await credentials.Register(
            new Submission(Request(administrator), command), Password, TestContext.Current.CancellationToken));
        foreach (var grant in grants)
        {
            await Do(new GrantRole(login, grant.Role, grant.Unit, new(2026, 1, 1), null, "演示〔2026〕1号"));
        }
    }

    /// <summary>
    /// Registers one person with every role over the unit that does not exclude the others, and beside them
    /// <paramref name="login"/>-admin, who keeps the accounts of people.
    /// </summary>
    public async Task RegisterWithEveryRole(string login, string unit)
    {
        await Register(login, [.. Enum.GetValues<Role>().Except([Role.Administrator]).Select(r => new Grant(r, unit))]);
        await Register($"{login}-admin", new Grant(Role.Administrator, unit));
    }

    /// <summary>Founds another tenant and registers a person with every role over the whole of it but administrator.</summary>
    public async Task Settle(string login, string tenant)
    {
        var root = $"{tenant}000000";
        var founder = new Actor("founder", "设置（演示）", [new Grant(Role.Administrator, root)]);
        var request = Request(founder) with { Tenant = tenant };
        using var scope = app.Services.CreateScope();
        var recorder = app.Services.GetRequiredService<Recorder>();
        Assert.IsType<Outcome.Recorded>(await recorder.Record(new Submission(request, new Domain.Units.RegisterUnit(
            root, Domain.Units.UnitKind.District, "他区", "Other District", null, new(2020, 1, 1))), TestContext.Current.CancellationToken));
        Assert.IsType<Outcome.Recorded>(await scope.ServiceProvider.GetRequiredService<Credentials>().Register(
            new Submission(request with { Key = Guid.NewGuid().ToString("n") }, new RegisterUser(login, $"{login}（演示）", root)),
            Password, TestContext.Current.CancellationToken));
        foreach (var role in Enum.GetValues<Role>().Except([Role.Administrator]))
        {
            Assert.IsType<Outcome.Recorded>(await recorder.Record(new Submission(
                request with { Key = Guid.NewGuid().ToString("n") },
                new GrantRole(login, role, root, new(2026, 1, 1), null, "演示〔2026〕1号")), TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The code with which a registration is refused.</summary>
    public async Task<string> RefusalOfRegistering(string login, string tenant, string password = Password)
    {
        using var scope = app.Services.CreateScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Credentials>().Register(
            new Submission(Request(administrator) with { Tenant = tenant },
                new RegisterUser(login, "记账员（演示）", Desk.Root)),
            password, TestContext.Current.CancellationToken);
        return Assert.IsType<Outcome.Refused>(outcome).Refusal.Code;
    }

    /// <summary>Records a command of the administrator of the whole tenant, or of another person.</summary>
    public async Task Do(Command command, Actor? by = null) =>
        Assert.IsType<Outcome.Recorded>(await app.Services.GetRequiredService<Recorder>().Record(
            new Submission(Request(by ?? administrator), command), TestContext.Current.CancellationToken));

    /// <summary>Records a grant to the street, which takes a recorder of it.</summary>
    public static Task<Reply> Appropriate(HttpClient client) => client.Send(
        $"/api/pools/{SampleStreet.Street}/party-work/2026/appropriations", new
        {
            tier = "district", amount = "1.00", effectiveOn = "2026-01-05", summary = "区级党建经费",
            evidence = new { documentNo = "演财〔2026〕1号" },
        });

    public static RequestContext Request(Actor actor) => new(
        Desk.Tenant, actor, Guid.NewGuid().ToString("n"), [], "test", "127.0.0.1", null);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        keys.Dispose();
    }

    /// <summary>Sends back what it was given, whatever the scheme: here the proxy speaks https, the test http.</summary>
    private sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var text in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var (name, value) = (text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..].Split(';')[0]);
                cookies[name] = value;
                if (value.Length == 0)
                {
                    cookies.Remove(name);
                }
            }

            return response;
        }
    }
}
