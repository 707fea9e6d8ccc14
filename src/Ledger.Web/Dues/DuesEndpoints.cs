using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Dues;

/// <summary>Writes about party dues: collected, remitted upward, returned.</summary>
public static class DuesEndpoints
{
    private const string Dues = "/dues/{party-org}/{year}";

    /// <summary>Maps them.</summary>
    public static void MapDues(this IEndpointRouteBuilder api)
    {
        api.MapCommand($"{Dues}/collections", r => new CollectDues(
            Key(r), r.Body.Whole("month"), r.Body.Whole("members"), r.Body.Money("amount"),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Dues}/remittances", r => new RemitDues(
            Key(r), r.Body.Whole("fromMonth"), r.Body.Whole("toMonth"), r.Body.Date("effectiveOn"),
            r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Dues}/returns", r => new ReturnDues(
            Key(r), r.Body.Whole("fromMonth"), r.Body.Whole("toMonth"), r.Body.Date("effectiveOn"),
            r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Dues}/entries/{{voucher}}/reverse", r => new ReverseDues(
            Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Dues}/carry-over", r => new CarryDues(Key(r), r.Evidence(), r.Body.Text("summary")));
    }

    private static DuesKey Key(WriteRequest r) => new(r.Value("party-org"), r.Year());
}
