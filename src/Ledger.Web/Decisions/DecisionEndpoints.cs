using Ledger.Domain.Decisions;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Decisions;

/// <summary>Writes about decision records.</summary>
public static class DecisionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/decisions", r => new RecordDecision(r.Body.Text("unit"), new DecisionTerms(
            r.Body.Word<DecisionProcedure>("procedure"), r.Body.Text("title"), r.Body.Text("fund"),
            r.Body.OptionalText("purpose"), r.Body.Money("ceiling"),
            r.Body.List("stages", s => new StageTaken(s.Word<DecisionStage>("stage"), s.Date("on"))),
            new Ballot(r.Body.Whole("due"), r.Body.Whole("present"), r.Body.Whole("for"), r.Body.Whole("against"),
                r.Body.Whole("abstained")),
            r.File("minutes"))));
        api.MapCommand("/decisions/{id}/publish", r => new PublishDecision(
            Id(r), r.Body.Whole("round"), r.Body.Text("place"), r.Body.Date("effectiveOn")));
        api.MapCommand("/decisions/{id}/file", r => new FileDecision(
            Id(r), r.Body.Text("filingNo"), r.Body.Date("effectiveOn")));
        api.MapCommand("/decisions/{id}/revoke", r => new RevokeDecision(Id(r), r.Body.Text("reason")));
    }

    private static string Id(WriteRequest r) => r.Value("id");
}
