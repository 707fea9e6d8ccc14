using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Standards;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using NodaTime;

namespace Ledger.Web.Standards;

/// <summary>What communities were allocated in a year: against the standards in force, and against each other.</summary>
/// <param name="Verdicts">One per community and standard.</param>
/// <param name="Fairness">One per fund that gave anything, by the fund's code.</param>
public sealed record StandardBook(
    IReadOnlyList<StandardVerdict> Verdicts, IReadOnlyList<(string Fund, AllocationFairness Fairness)> Fairness)
{
    /// <summary>From balances of one year that the reader may see; other communities are not judged.</summary>
    /// <param name="asOf">The business day of the question.</param>
    public static StandardBook Of(
        Reference reference, IReadOnlyList<string> units, FiscalYear year, LocalDate asOf, IReadOnlyList<BalanceRow> rows)
    {
        var day = LocalDate.Min(asOf, year.LastDay);
        var sums = rows.Where(r => r.Year == year)
            .Select(r => new AllocatedSum(r.Unit, r.Fund, r.Year, r.Allocated)).ToList();
        IReadOnlyList<Fund> funds = [.. reference.Funds.Values.OrderBy(f => f.Code, StringComparer.Ordinal)];
        IReadOnlyList<string> communities =
        [
            .. units.Where(u => reference.Units.Find(u)?.IsAliveOn(day) == true
                && reference.Units.KindOn(u, day) is >= UnitKind.UrbanCommunity and <= UnitKind.VillageTurnedCommunity),
        ];
        return new StandardBook(
            [.. FundingStandards.Judge(funds, reference.Units, year, asOf, sums).Where(v => communities.Contains(v.Unit))],
            communities.Count == 0 ? [] : [.. funds.Select(f => (f.Code, Shares(f.Code, communities, sums)))
                .Where(f => f.Item2.Any(s => s > Money.Zero) && f.Item2.All(s => s >= Money.Zero))
                .Select(f => (f.Code, AllocationFairness.Of(f.Item2)))]);
    }

    private static IReadOnlyList<Money> Shares(
        string fund, IReadOnlyList<string> communities, IReadOnlyList<AllocatedSum> sums)
    {
        var byUnit = sums.Where(s => s.Fund == fund).ToLookup(s => s.Unit, s => s.Amount);
        return [.. communities.Select(unit => Money.Sum(byUnit[unit]))];
    }
}
