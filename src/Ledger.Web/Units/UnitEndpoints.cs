using Ledger.Domain.Units;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Units;

/// <summary>The units of the tenant that the reader may see, with names and kinds as of the day asked.</summary>
public static class UnitEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapUnits(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/units", r => new RegisterUnit(
            r.Body.Text("code"), r.Body.Word<UnitKind>("kind"), r.Body.Text("nameZh"), r.Body.Text("nameEn"),
            r.Body.OptionalText("parent"), r.Body.Date("from")));
        api.MapRead("/units", r => new
        {
            On = r.Day,
            Rows = r.Units.Select(code => r.Tree.Find(code)!).Select(unit => new
            {
                unit.Code,
                NameZh = r.Tree.NameOn(unit.Code, r.Day)?.Zh,
                NameEn = r.Tree.NameOn(unit.Code, r.Day)?.En,
                Kind = r.Tree.KindOn(unit.Code, r.Day),
                Parent = r.Tree.ParentOn(unit.Code, r.Day),
                Alive = unit.IsAliveOn(r.Day),
                unit.EndedOn,
                unit.Successor,
            }),
        });
    }
}
