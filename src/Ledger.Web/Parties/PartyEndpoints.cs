using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Parties;

/// <summary>Party organisations: registered by administrators, listed for everyone within their units.</summary>
public static class PartyEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapParties(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/party-orgs", r => new RegisterPartyOrg(
            r.Body.Text("id"), r.Body.Word<PartyOrgLevel>("level"), r.Body.Word<PartyOrgClass>("class"),
            r.Body.Text("nameZh"), r.Body.Text("nameEn"), r.Body.Text("unit"), r.Body.OptionalText("parent"),
            r.Body.Date("from")));
        api.MapRead("/party-orgs", r => new
        {
            On = r.Day,
            Rows = r.Reference.Parties.All
                .Where(o => r.Units.Contains(o.Places.On(r.Day)?.Unit ?? ""))
                .OrderBy(o => o.Id, StringComparer.Ordinal)
                .Select(o => new
                {
                    o.Id,
                    o.Level,
                    o.Class,
                    NameZh = o.Names.On(r.Day)?.Zh,
                    NameEn = o.Names.On(r.Day)?.En,
                    o.Places.On(r.Day)?.Unit,
                    o.Places.On(r.Day)?.Parent,
                    o.EndedOn,
                }),
        });
    }
}
