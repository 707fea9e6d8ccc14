using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Wolverine;

namespace Ledger.Web.Hosting.Api;

/// <summary>What came of a submission, and a secret that only the first answer tells.</summary>
public sealed record Handed(Outcome Outcome, string? Secret = null);

/// <summary>Hands a submission to the recorder, with what is to be committed alongside.</summary>
public delegate Task<Handed> HandOver(HttpContext context, Submission submission);

/// <summary>The way of every write over HTTP: who, key, body, command, outcome.</summary>
public static class CommandEndpoint
{
    /// <summary>Maps a write to the command it stands for.</summary>
    public static void MapCommand(
        this IEndpointRouteBuilder app, string pattern, Func<WriteRequest, Command> command) =>
        app.MapCommand(HttpMethods.Post, pattern, command, OverTheBus);

    /// <summary>Maps a write whose command is handed over in a way of its own.</summary>
    public static RouteHandlerBuilder MapCommand(
        this IEndpointRouteBuilder app, string method, string pattern, Func<WriteRequest, Command> command,
        HandOver handOver) =>
        app.MapMethods(pattern, [method], (HttpContext context, WhoAsks who) => Handle(context, who, command, handOver))
            .DisableAntiforgery()
            .WithMetadata(BodyFields.Of(command));

    private static async Task<Handed> OverTheBus(HttpContext context, Submission submission) => new(await Submit(
        context.RequestServices.GetRequiredService<IMessageBus>(), submission, context.RequestAborted));

    private static async Task Handle(
        HttpContext context, WhoAsks who, Func<WriteRequest, Command> command, HandOver handOver)
    {
        if (await who(context) is not { } person)
        {
            await Problems.Answer(context, new NotSignedIn());
            return;
        }

        if (Key(context.Request) is not { } key)
        {
            await Problems.Answer(context, new IdempotencyKeyMissing());
            return;
        }

        var (bytes, refusal) = await JsonBody.Read(context.Request, context.RequestAborted);
        var asked = refusal is null ? Parse(bytes, context.Request.RouteValues, person, command) : (null, refusal);
        if (asked.Refusal is { } malformed)
        {
            await Problems.Answer(context, malformed);
            return;
        }

        var submission = new Submission(
            new RequestContext(person.Tenant, person.Actor, key, Fingerprint(context.Request, person, bytes),
                context.TraceIdentifier, context.Connection.RemoteIpAddress?.ToString(),
                context.Request.Headers["X-Reason"].FirstOrDefault()),
            asked.Command!);
        await Answer(context, await handOver(context, submission));
    }

    /// <summary>Sends a submission to the recorder; when the retries run out, says so.</summary>
    public static async Task<Outcome> Submit(IMessageBus bus, Submission submission, CancellationToken cancellation)
    {
        try
        {
            return await bus.InvokeAsync<Outcome>(submission, cancellation);
        }
        catch (ContentionException)
        {
            return new Outcome.Refused(new TooMuchContention());
        }
    }

    private static (Command? Command, Refusal? Refusal) Parse(
        byte[] bytes, RouteValueDictionary route, Person person, Func<WriteRequest, Command> command)
    {
        var (json, unreadable) = JsonBody.Parse(bytes);
        if (json is null)
        {
            return (null, unreadable);
        }

        using (json)
        {
            var request = new WriteRequest(new RequestBody(json.RootElement), route) { By = person.Actor.Id };
            var made = command(request);
            request.Body.End();
            return request.Body.Faults.Count > 0
                ? (null, new MalformedRequest(request.Body.Faults))
                : (made, null);
        }
    }

    private static async Task Answer(HttpContext context, Handed handed)
    {
        if (handed.Outcome is Outcome.Refused { Refusal: var refusal })
        {
            await Problems.Answer(context, refusal);
            return;
        }

        var recorded = (Outcome.Recorded)handed.Outcome;
        context.Response.Headers["Idempotency-Replayed"] = recorded.Again ? "true" : "false";
        context.Response.StatusCode = HttpMethods.IsDelete(context.Request.Method)
            ? StatusCodes.Status200OK
            : StatusCodes.Status201Created;
        object answer = handed.Secret is { } secret && !recorded.Again
            ? new { recorded.Receipt.Id, recorded.Receipt.RecordedAt, recorded.Receipt.Facts, Secret = secret }
            : recorded.Receipt;
        await context.Response.WriteAsJsonAsync(answer, LedgerJson.Stored, context.RequestAborted);
    }

    private static string? Key(HttpRequest request) =>
        request.Headers["Idempotency-Key"] is [{ Length: > 0 and <= 200 } key]
        && key.All(c => c is > ' ' and <= '~')
            ? key
            : null;

    private static byte[] Fingerprint(HttpRequest request, Person person, byte[] body) =>
        SHA256.HashData([
            .. Encoding.UTF8.GetBytes($"{person.Actor.Id}\n{request.Method}\n{request.Path}\n"), .. body]);
}
