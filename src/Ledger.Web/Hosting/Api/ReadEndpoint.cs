using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Api;

/// <summary>The way of every read over HTTP: who, where, at which moments, then the feature's own answer.</summary>
public static class ReadEndpoint
{
    /// <summary>Maps a read of reference data, which needs no reader.</summary>
    public static void MapRead(this IEndpointRouteBuilder app, string pattern, Func<ReadRequest, object> answer) =>
        app.MapRead<ReadRequests>(pattern, (_, request, _) => Task.FromResult(answer(request)));

    /// <summary>Maps a read to the feature that answers it.</summary>
    public static void MapRead<TReader>(
        this IEndpointRouteBuilder app, string pattern,
        Func<TReader, ReadRequest, HttpContext, Task<object>> answer) where TReader : notnull =>
        app.MapGet(pattern, async (HttpContext context, WhoAsks who, ReadRequests requests, TReader reader) =>
        {
            var (request, refusal) = await requests.Of(context, await who(context));
            if (refusal is not null)
            {
                await Problems.Answer(context, refusal);
                return;
            }

            var body = await answer(reader, request!, context);
            await context.Response.WriteAsJsonAsync(body, LedgerJson.Shown, context.RequestAborted);
        });
}
