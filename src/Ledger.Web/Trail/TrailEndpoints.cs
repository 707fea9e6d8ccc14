using System.Text.Json;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Trail;

/// <summary>The audit trail and the change feed: every recorded fact with the people behind it.</summary>
public static class TrailEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapTrail(this IEndpointRouteBuilder api)
    {
        api.MapRead<TrailReader>("/trail", async (trail, r, context) => await Page(trail, r, context));
        api.MapRead<TrailReader>("/feed", async (trail, r, context) => await Page(trail, r, context));
    }

    private static async Task<object> Page(TrailReader trail, ReadRequest r, HttpContext context)
    {
        var query = context.Request.Query;
        var moment = await r.Settle(context.RequestAborted);
        var filter = new TrailFilter(null, query["stream"], query["voucher"], query["actor"], query["kind"]);
        var page = await trail.Page(
            r.Person.Tenant, r.Units, moment, filter, r.After, r.Size, context.RequestAborted);
        return new
        {
            moment.On,
            moment.KnownAt,
            moment.Sequence,
            Rows = page.Rows.Select(step => new
            {
                step.Sequence,
                step.Stream,
                step.Version,
                step.EventId,
                step.Type,
                step.RecordedAt,
                step.Actor,
                step.ActorName,
                step.Roles,
                step.RequestId,
                step.Address,
                step.Reason,
                step.ReversedBy,
                Data = JsonSerializer.Deserialize<JsonElement>(step.Data),
            }),
            page.Next,
        };
    }
}
