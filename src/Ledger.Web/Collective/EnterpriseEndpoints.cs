using Ledger.Domain.Collective.Enterprises;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Collective;

/// <summary>Writes about village enterprises.</summary>
public static class EnterpriseEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEnterprises(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/enterprises", r => new RegisterEnterprise(
            r.Body.Text("village"), Terms(r.Body), r.Body.Date("from")));
        api.MapCommand("/enterprises/{id}/change", r => new ChangeEnterprise(
            r.Value("id"), Terms(r.Body), r.Body.Date("from"), r.Body.Text("reason")));
        api.MapCommand("/enterprises/{id}/close", r => new CloseEnterprise(
            r.Value("id"), r.Body.Date("from"), r.Body.Text("reason")));
    }

    private static EnterpriseTerms Terms(RequestBody body) => new(
        body.Text("nameZh"), body.Text("nameEn"), body.Text("mode"), body.Text("industry"));
}
