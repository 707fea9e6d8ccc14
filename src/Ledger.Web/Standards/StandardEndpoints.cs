using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;

namespace Ledger.Web.Standards;

/// <summary>Funding standards met or missed, and how evenly money lies, over HTTP.</summary>
public static class StandardEndpoints
{
    /// <summary>Maps the address; without a year, the year of the business day asked about.</summary>
    public static void MapStandards(this IEndpointRouteBuilder api) =>
        api.MapRead<JournalReader>("/standards", async (journal, r, context) =>
        {
            var year = r.Year ?? FiscalYear.Of(r.Day);
            var moment = r.AsOf.IsNow ? null : await r.Settle(context.RequestAborted);
            var sums = await journal.Sums(r.Scope with { Year = year }, moment, context.RequestAborted);
            var book = StandardBook.Of(r.Reference, r.Units, year, r.Day, BalanceRow.Of(sums));
            return new
            {
                On = r.Day,
                moment?.KnownAt,
                moment?.Sequence,
                Rows = book.Verdicts.Where(v => r.Fund is null || v.Funds.Contains(r.Fund)),
                Fairness = book.Fairness.Where(f => r.Fund is null || f.Fund == r.Fund).Select(f => new
                {
                    f.Fund,
                    f.Fairness.Communities,
                    f.Fairness.Total,
                    f.Fairness.Least,
                    f.Fairness.Median,
                    f.Fairness.Most,
                    f.Fairness.LeastHalf,
                    Gini = f.Fairness.Gini?.ToString(),
                }),
            };
        });
}
