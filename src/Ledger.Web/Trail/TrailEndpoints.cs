using System.Text.Json;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Trail;

/// <summary>The audit trail and the change feed: every recorded fact with the people behind it.</summary>
public static class TrailEndpoints
{
    private static readonly string[] filters = ["stream", "voucher", "actor", "kind"];

    /// <summary>Maps the addresses.</summary>
    public static void MapTrail(this IEndpointRouteBuilder api)
    {
        api.MapRead<TrailReader>("/trail", (trail, r, context) => Page(trail, r, context, follows: false), filters);
        api.MapRead<TrailReader>("/feed", (trail, r, context) => Page(trail, r, context, follows: true), filters);
    }

    private static async Task<object> Page(TrailReader trail, ReadRequest r, HttpContext context, bool follows)
    {
        var after = await trail.CursorOf(r.Person.Tenant, r.After, context.RequestAborted);
        if (r.After is { } given && after is null)
        {
            return new MalformedRequest([new CursorInvalid("after", given)]);
        }

        var query = context.Request.Query;
        var moment = await r.Settle(context.RequestAborted);
        var filter = new TrailFilter(null, query["stream"], query["voucher"], query["actor"], query["kind"]);
        var page = await trail.Page(
            r.Person.Tenant, r.Units, moment, filter, after, r.Size, context.RequestAborted);
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
            Next = page.Next ?? (follows ? Follow(page, after) : null),
        };
    }

    /// <summary>Where a follower who has read everything goes on: behind the last fact, however many there were.</summary>
    private static string? Follow(Slice<TrailStep> page, string? after) =>
        page.Rows is [.., var last] ? TrailCursor.Of(last) : after;
}
