using Ledger.Domain.Journal;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Balances;

/// <summary>Balances per unit, fund and year at any two moments.</summary>
public static class BalanceEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapBalances(this IEndpointRouteBuilder api) =>
        api.MapRead<JournalReader>("/balances", async (journal, r, context) =>
        {
            var moment = r.AsOf.IsNow ? null : await r.Settle(context.RequestAborted);
            var sums = await journal.Sums(r.Scope, moment, context.RequestAborted);
            return new { moment?.On, moment?.KnownAt, moment?.Sequence, Rows = BalanceRow.Of(sums) };
        });
}
