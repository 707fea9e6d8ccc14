using Ledger.Domain.Collective;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Collective;

/// <summary>Writes about a village's books: income, cost, subsidies, reserve.</summary>
public static class CollectiveEndpoints
{
    private const string Books = "/collective/{village}/{year}";

    /// <summary>Maps them.</summary>
    public static void MapCollective(this IEndpointRouteBuilder api)
    {
        api.MapCommand($"{Books}/opening", r => new OpenCollective(
            Key(r), r.Body.OptionalBalance("available"), r.Body.OptionalBalance("reserve"),
            r.Body.OptionalBalance("undistributed"),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Books}/incomes", r => new RecordIncome(
            Key(r), r.Body.Text("code"), r.Body.Money("amount"), r.Body.Date("effectiveOn"),
            r.Body.OptionalFlag("recurring") ?? true, r.Body.Text("counterparty"),
            r.Body.OptionalText("enterprise"), r.Body.OptionalText("mode"), r.Body.OptionalText("contract"),
            r.Evidence(), r.Body.Text("summary")) { Instalment = r.Body.OptionalWhole("instalment") });
        api.MapCommand($"{Books}/costs", r => new RecordCost(
            Key(r), r.Body.Text("code"), r.Body.Money("amount"), r.Body.Date("effectiveOn"), r.Body.Text("payee"),
            r.Body.OptionalText("enterprise"), r.Body.OptionalText("contract"), r.Body.OptionalText("decisionNo"),
            r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Books}/subsidies", r => new ReceiveSubsidy(
            Key(r), r.Body.Word<FundingTier>("tier"), r.Body.OptionalText("earmark"), r.Body.Money("amount"),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Books}/subsidies/{{voucher}}/recognise", r => new RecogniseEarmarked(
            Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Money("amount"), r.Body.Date("effectiveOn"),
            r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Books}/donations", r => new ReceiveDonation(
            Key(r), r.Body.Word<DonationKind>("kind"), r.Body.Text("donor"), r.Body.Money("amount"),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Books}/reserve/release", r => new ReleaseReserve(
            Key(r), r.Body.Text("decisionNo"), r.Body.Money("amount"), r.Body.Date("effectiveOn"),
            r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Books}/entries/{{voucher}}/reverse", r => new ReverseCollectiveEntry(
            Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand($"{Books}/carry-over", r => new CarryCollective(
            Key(r), r.Evidence(), r.Body.Text("summary")));
    }

    /// <summary>The books a request names.</summary>
    internal static CollectiveKey Key(WriteRequest r) => new(r.Value("village"), r.Year());
}
