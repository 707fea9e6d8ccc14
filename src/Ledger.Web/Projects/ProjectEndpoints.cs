using Ledger.Domain.Kernel;
using Ledger.Domain.Projects;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Projects;

/// <summary>Projects, from their declaration to their publication.</summary>
public static class ProjectEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/projects", r => new DeclareProject(
            r.Body.Text("unit"), new ProjectTerms(r.Body.Text("nameZh"), r.Body.OptionalText("nameEn"),
                r.Body.Text("goal"), r.Body.OptionalMoney("budget"), r.Body.Text("lead")),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/projects/{id}/sources", r => new FundProject(
            r.Value("id"), r.Body.OptionalText("fund"), new FiscalYear(r.Body.Whole("year")), r.Body.Money("amount"),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/projects/{id}/progress", r => new ProgressProject(
            r.Value("id"), r.Body.Whole("percent"), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/projects/{id}/accept", r => new AcceptProject(
            r.Value("id"), r.Body.Word<AcceptanceResult>("result"), r.Body.Text("acceptedBy"),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/projects/{id}/disclose", r => new DiscloseProject(
            r.Value("id"), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/projects/{id}/cancel", r => new CancelProject(
            r.Value("id"), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapRead<ProjectReader>("/projects", async (projects, r, context) =>
        {
            var moment = await r.Settle(context.RequestAborted);
            var rows = await projects.All(r.Scope, moment, context.RequestAborted);
            return new { moment.On, moment.KnownAt, moment.Sequence, Rows = rows };
        });
        api.MapRead<ProjectReader>("/projects/{id}", async (projects, r, context) =>
        {
            var moment = await r.Settle(context.RequestAborted);
            var id = context.Request.RouteValues["id"]?.ToString() ?? "";
            return await projects.Card(r.Scope, id, moment, context.RequestAborted) is { } card
                ? new { moment.On, moment.KnownAt, moment.Sequence, Card = card }
                : new ProjectUnknown(id);
        });
    }
}
