using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using Wolverine;

namespace Ledger.Web.Hosting.Api;

/// <summary>The way of every write over HTTP: who, key, body, command, outcome.</summary>
public static class CommandEndpoint
{
    /// <summary>Maps a write to the command it stands for.</summary>
    public static void MapCommand(
        this IEndpointRouteBuilder app, string pattern, Func<WriteRequest, Command> command) =>
        app.MapPost(pattern, (HttpContext context, WhoAsks who, IMessageBus bus) => Handle(context, who, bus, command))
            .DisableAntiforgery()
            .WithMetadata(BodyFields.Of(command));

    private static async Task Handle(
        HttpContext context, WhoAsks who, IMessageBus bus, Func<WriteRequest, Command> command)
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
        var asked = refusal is null ? Parse(bytes, context.Request.RouteValues, command) : (null, refusal);
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
        await Answer(context, await Submit(bus, submission, context.RequestAborted));
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
        byte[] bytes, RouteValueDictionary route, Func<WriteRequest, Command> command)
    {
        var (json, unreadable) = JsonBody.Parse(bytes);
        if (json is null)
        {
            return (null, unreadable);
        }

        using (json)
        {
            var request = new WriteRequest(new RequestBody(json.RootElement), route);
            var made = command(request);
            request.Body.End();
            return request.Body.Faults.Count > 0
                ? (null, new MalformedRequest(request.Body.Faults))
                : (made, null);
        }
    }

    private static async Task Answer(HttpContext context, Outcome outcome)
    {
        if (outcome is Outcome.Refused { Refusal: var refusal })
        {
            await Problems.Answer(context, refusal);
            return;
        }

        var recorded = (Outcome.Recorded)outcome;
        context.Response.Headers["Idempotency-Replayed"] = recorded.Again ? "true" : "false";
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(recorded.Receipt, LedgerJson.Stored, context.RequestAborted);
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
