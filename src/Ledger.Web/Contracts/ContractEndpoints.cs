using Ledger.Domain.Contracts;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Contracts;

/// <summary>The register of contracts: written step by step, read with what is expected and what is missing.</summary>
public static class ContractEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapContracts(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/contracts", r => new RegisterContract(
            r.Body.Text("village"), Terms(r.Body), Payments(r.Body), r.Body.Date("effectiveOn"), r.Evidence(),
            r.Body.Text("summary")));
        api.MapCommand("/contracts/{id}/amend", r => new AmendContract(
            r.Value("id"), r.Body.Date("until"), Payments(r.Body), r.Body.Date("effectiveOn"), r.Evidence(),
            r.Body.Text("reason")));
        api.MapCommand("/contracts/{id}/end", r => new EndContract(
            r.Value("id"), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapRead<ContractReader>("/contracts", async (contracts, r, context) =>
        {
            var moment = await r.Settle(context.RequestAborted);
            var rows = await contracts.Of(r.Scope, moment, r.Day, context.RequestAborted);
            return new { moment.On, moment.KnownAt, moment.Sequence, Rows = rows };
        });
    }

    private static ContractTerms Terms(RequestBody body) => new(
        body.Word<ContractKind>("kind"), body.Text("subject"), body.Text("counterparty"), body.Date("from"),
        body.Date("until"), body.OptionalMoney("deposit"), body.OptionalText("decisionNo"),
        body.OptionalText("tradingNo"));

    private static IReadOnlyList<PaymentDue> Payments(RequestBody body) =>
        body.List("payments", p => new PaymentDue(p.Date("dueOn"), p.Money("amount")));
}
