using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.YearEnd;

/// <summary>What the end of a year does to all money the reader may see.</summary>
public static class YearEndEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapYearEnd(this IEndpointRouteBuilder api) =>
        api.MapRead<YearEndReader>("/year-end", async (reader, r, context) =>
        {
            var year = r.Year ?? new FiscalYear(r.Day.Year - 1);
            var moment = await r.Settle(context.RequestAborted);
            var ending = await reader.Of(r.Scope, year, moment, r.Reference, context.RequestAborted);
            return new
            {
                moment.On,
                moment.KnownAt,
                moment.Sequence,
                Rows = ending.Accounts.Select(a => new
                {
                    a.Balance.Unit, a.Balance.Fund, a.Balance.Year, a.Balance.Holder, a.Step, a.Balance.Available,
                    a.Balance.Held, a.Balance.InTransit, a.Plan?.Carried, a.Plan?.ClawedBack, a.Plan?.Rule.DocumentNo,
                }),
                Pools = ending.Pools.Select(p => new
                {
                    p.Pool.Holder, p.Pool.Fund, p.Pool.Year, p.Step, p.Unallocated, p.Balance.Reserved, p.Plan?.Carried,
                    p.Plan?.ClawedBack, p.Plan?.Rule.DocumentNo,
                }),
                Dues = ending.Dues.Select(d => new
                {
                    d.Dues.PartyOrg, d.Dues.Year, d.State.Holder, d.State.Unit, d.Step, d.StillToRemit, d.Plan?.Carried,
                    d.Plan?.ClawedBack, d.Plan?.Rule.DocumentNo,
                }),
                Villages = ending.Villages.Select(v => new
                {
                    v.Books.Village, v.Books.Year, v.Step, v.Left, Undistributed = v.State.Undistributed.Final,
                    v.Loss, v.Unpaid,
                }),
            };
        });
}
