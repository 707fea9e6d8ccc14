using Ledger.Domain.Collective.Distribution;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Collective;

/// <summary>Writes about the distribution of a village's result, in legal order.</summary>
public static class DistributionEndpoints
{
    private const string Distributions = "/collective/{village}/{year}/distributions";

    /// <summary>Maps them.</summary>
    public static void MapDistributions(this IEndpointRouteBuilder api)
    {
        api.MapCommand(Distributions, r => new ResolveDistribution(
            CollectiveEndpoints.Key(r), r.Body.Text("decisionNo"),
            r.Body.List("shares", s => new DistributionShare(s.Word<DistributionUse>("use"), s.Money("amount"))),
            r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Distributions}/payments", r => new PayDistribution(
            CollectiveEndpoints.Key(r), r.Body.Word<DistributionUse>("use"), r.Body.OptionalWhole("recipients"),
            r.Body.Money("amount"), r.Body.Date("effectiveOn"), r.Evidence(), r.Body.Text("summary")));
        api.MapCommand($"{Distributions}/withdraw", r => new WithdrawDistribution(
            CollectiveEndpoints.Key(r), r.Body.Text("decisionNo"), r.Body.Date("effectiveOn"),
            r.Body.Text("reason")));
    }
}
