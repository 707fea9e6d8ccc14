using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Api;

/// <summary>The way of every read over HTTP: who, where, at which moments, then the feature's own answer.</summary>
public static class ReadEndpoint
{
    /// <summary>Maps a read of reference data, which needs no reader.</summary>
    public static void MapRead(this IEndpointRouteBuilder app, string pattern, Func<ReadRequest, object> answer) =>
        app.MapRead<ReadRequests>(pattern, (_, request, _) => Task.FromResult(answer(request)));

    /// <summary>Maps a read to the feature that answers it; a refusal is an answer too.</summary>
    /// <param name="also">The parameters of the address beyond those that every list has.</param>
    public static void MapRead<TReader>(
        this IEndpointRouteBuilder app, string pattern,
        Func<TReader, ReadRequest, HttpContext, Task<object>> answer, params string[] also) where TReader : notnull =>
        app.MapGet(pattern, async (HttpContext context, WhoAsks who, ReadRequests requests, TReader reader) =>
        {
            var (request, refusal) = await requests.Of(context, await who(context), also);
            var body = refusal ?? await answer(reader, request!, context);
            if (body is Refusal no)
            {
                await Problems.Answer(context, no);
                return;
            }

            await context.Response.WriteAsJsonAsync(body, LedgerJson.Shown, context.RequestAborted);
        });
}
