using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.YearEnd;

/// <summary>What the end of a year does to every account the reader may see.</summary>
public static class YearEndEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapYearEnd(this IEndpointRouteBuilder api) =>
        api.MapRead<YearEndReader>("/year-end", async (reader, r, context) =>
        {
            var year = r.Year ?? new FiscalYear(r.Day.Year - 1);
            var moment = await r.Settle(context.RequestAborted);
            var scope = r.Scope with { Year = year };
            var accounts = await reader.Accounts(scope, moment, r.Reference, context.RequestAborted);
            var villages = await reader.Villages(scope, year, moment, context.RequestAborted);
            return new
            {
                moment.On,
                moment.KnownAt,
                moment.Sequence,
                Rows = accounts.Select(a => new
                {
                    a.Balance.Unit, a.Balance.Fund, a.Balance.Year, a.Balance.Holder, a.Step, a.Balance.Available,
                    a.Balance.Held, a.Balance.InTransit, a.Plan?.Carried, a.Plan?.ClawedBack, a.Plan?.Rule.DocumentNo,
                }),
                Villages = villages.Select(v => new
                {
                    v.Books.Village, v.Books.Year, v.Step, v.Left, Undistributed = v.State.Undistributed.Final,
                    v.Loss, v.Unpaid,
                }),
            };
        });
}
