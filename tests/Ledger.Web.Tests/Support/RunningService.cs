using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledger.Web.Tests.Support;

/// <summary>
/// The whole service on a free port over a test database. A caller says who asks in a header, so that a test can
/// be anybody; signing in has tests of its own.
/// </summary>
public sealed class RunningService : IPeople, IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningService(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public static async Task<RunningService> StartAsync(string connectionString)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddLedger(DatabaseAccess.Derive(connectionString));
        builder.Services.AddSingleton<WhoAsks>(context => ValueTask.FromResult(PersonIn(context)));
        var app = builder.Build();
        app.MapLedger();
        await app.StartAsync();
        return new RunningService(app);
    }

    /// <inheritdoc />
    HttpClient IPeople.ClientOf(string id, Role role) => As(id, Desk.Root, [role]);

    /// <summary>A client that asks as the person, in the language.</summary>
    public HttpClient As(string id, string unit, Role[] roles, string language = "en", string tenant = Desk.Tenant)
    {
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("Test-Person", $"{tenant};{id};{unit};{string.Join(',', roles)}");
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        return client;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static Person? PersonIn(Microsoft.AspNetCore.Http.HttpContext context)
    {
        if (context.Request.Headers["Test-Person"].FirstOrDefault()?.Split(';') is not [var tenant, var id, var unit, var roles])
        {
            return null;
        }

        var grants = roles.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(role => new Grant(Enum.Parse<Role>(role), unit)).ToList();
        return new Person(tenant, new Actor(id, $"{id}（演示）", grants));
    }
}

/// <summary>The answer of the service: its status and its JSON.</summary>
public sealed record Reply(int Status, JsonElement Json)
{
    /// <summary>Whether a recorded answer was given again; null when nothing was recorded.</summary>
    public bool? Replayed { get; init; }

    public string? MediaType { get; init; }

    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string? this[string member] => Json.GetProperty(member).GetString();
}

/// <summary>Requests in the words of a test.</summary>
public static class Requests
{
    public static async Task<Reply> Send(this HttpClient client, string path, object body, string? key = null)
    {
        using var content = new StringContent(
            body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("n"));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Read(response);
    }

    public static async Task<Reply> Remove(this HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Read(response);
    }

    public static async Task<Reply> Ask(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Read(response);
    }

    private static async Task<Reply> Read(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken))
    {
        MediaType = response.Content.Headers.ContentType?.MediaType,
        Replayed = response.Headers.TryGetValues("Idempotency-Replayed", out var values)
            ? values.Single() == "true"
            : null,
    };
}
