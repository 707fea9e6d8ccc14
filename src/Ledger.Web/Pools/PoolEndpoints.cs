using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Pools;

/// <summary>Writes about pools.</summary>
public static class PoolEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPools(this IEndpointRouteBuilder api)
    {
        api.MapCommand("/pools/{holder}/{fund}/{year}/appropriations", r => new ReceiveAppropriation(
            Key(r), r.Body.Word<FundingTier>("tier"), r.Body.Money("amount"), r.Body.Date("effectiveOn"),
            r.Evidence(), r.Body.Text("summary")));
        api.MapCommand("/pools/{holder}/{fund}/{year}/appropriations/{voucher}/withdraw", r =>
            new WithdrawAppropriation(Key(r), r.Voucher("voucher", r.Value("voucher")), r.Body.Date("effectiveOn"),
                r.Body.Text("reason")));
        api.MapCommand("/pools/{holder}/{fund}/{year}/carry-over", r =>
            new CarryPool(Key(r), r.Evidence(), r.Body.Text("summary")));
    }

    private static PoolKey Key(WriteRequest r) => new(r.Holder(), r.Value("fund"), r.Year());
}
