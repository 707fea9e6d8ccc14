using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Allocations;

/// <summary>Writes about allocations: one address per step of the document.</summary>
public static class AllocationEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAllocations(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/allocations", r => new DraftAllocation(
            Pool(r.Body), Lines(r.Body), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary"))
        {
            DecisionNo = r.Body.OptionalText("decisionNo"),
        });
        api.MapCommand("/allocations/{id}/revise", r => new ReviseAllocation(
            Id(r), Lines(r.Body), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary"))
        {
            DecisionNo = r.Body.OptionalText("decisionNo"),
        });
        api.MapCommand("/allocations/{id}/submit", r => new SubmitAllocation(Id(r)));
        api.MapCommand("/allocations/{id}/approve", r => new ApproveAllocation(Id(r), r.Body.Date("effectiveOn")));
        api.MapCommand("/allocations/{id}/return", r => new ReturnAllocation(Id(r), r.Body.Text("reason")));
        api.MapCommand("/allocations/{id}/disburse", r => new DisburseAllocation(Id(r), r.Body.Date("effectiveOn")));
        api.MapCommand("/allocations/{id}/cancel", r => new CancelAllocation(
            Id(r), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand("/allocations/{id}/reverse", r => new ReverseAllocation(
            Id(r), r.Body.Date("effectiveOn"), r.Body.Text("reason")));
        api.MapCommand("/allocations/{id}/lines/{unit}/confirm", r => new ConfirmReceipt(
            Id(r), r.Value("unit"), r.Body.Date("effectiveOn")));
        api.MapCommand("/allocations/{id}/lines/{unit}/explain", r => new ExplainTransit(
            Id(r), r.Value("unit"), r.Body.Date("effectiveOn"), r.Body.Text("why")));
    }

    private static string Id(WriteRequest r) => r.Value("id");

    private static PoolKey Pool(RequestBody body)
    {
        var holder = body.Text("holder");
        return new PoolKey(Holder.Parse(holder) ?? Holder.Fiscal(holder), body.Text("fund"),
            new FiscalYear(body.Whole("year")));
    }

    private static IReadOnlyList<AllocationLine> Lines(RequestBody body) => body.List("lines", line =>
        new AllocationLine(line.Text("unit"), line.Money("amount"), line.OptionalWord<FundingTier>("tier")));
}
