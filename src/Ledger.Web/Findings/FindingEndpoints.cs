using Ledger.Domain.Findings;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Findings;

/// <summary>The register of findings and their rectification.</summary>
public static class FindingEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapFindings(this IEndpointRouteBuilder api)
    {
        api.MapRead<FindingRegister>("/findings", async (register, r, context) =>
        {
            if (r.After is { } after && !long.TryParse(after, out _))
            {
                return new MalformedRequest([new CursorInvalid("after", after)]);
            }

            var moment = await r.Settle(context.RequestAborted);
            var page = await register.Page(r.Scope, moment, r.After, r.Size, context.RequestAborted);
            return new { moment.On, moment.KnownAt, moment.Sequence, page.Rows, page.Next };
        });
        api.MapRead<FindingRegister>("/findings/{id}", async (register, r, context) =>
        {
            var id = (string)context.Request.RouteValues["id"]!;
            var moment = await r.Settle(context.RequestAborted);
            return (object?)await register.One(r.Person.Tenant, [.. r.Units], id, moment, context.RequestAborted)
                ?? new FindingUnknown(id) { Field = "id" };
        });
        api.MapCommand("/findings", r => new RaiseFinding(
            new FindingTerms(r.Body.Text("unit"), r.Body.OptionalText("rule"), r.Body.OptionalText("hit"),
                r.Body.Text("text"), r.Body.OptionalMoney("amount"),
                r.Body.OptionalList("proof", p => new FindingProof(p.Whole("sequence"), p.Text("stream"), p.OptionalText("voucher")))),
            r.Body.Date("on")));
        api.MapCommand("/findings/{id}/plan", r => new PlanRectification(
            r.Value("id"), r.Body.Text("owner"), r.Body.Text("measure"), r.Body.Date("deadline")));
        api.MapCommand("/findings/{id}/report", r => new ReportRectified(
            r.Value("id"), r.Body.Text("result"), r.Evidence()));
        api.MapCommand("/findings/{id}/verify", r => new VerifyRectified(
            r.Value("id"), r.Body.OptionalFlag("isMended") ?? false, r.Body.Text("opinion")));
        api.MapCommand("/findings/{id}/publish", r => new PublishFinding(r.Value("id"), r.Body.Text("place")));
    }
}
