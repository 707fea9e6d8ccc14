using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Growth;

/// <summary>By what a change is broken up.</summary>
public enum GrowthDimension
{
    Category,
    Enterprise,
    Mode,
    Recurrence,
    Village,
}

/// <summary>What one part contributed to a change.</summary>
/// <param name="Key">The category, enterprise, mode or village; null for what belongs to none.</param>
/// <param name="Points">Its part of the rate: its difference over the whole base; null where there is no base.</param>
public sealed record GrowthShare(string? Key, Money Now, Change Change, GrowthRate? Points);

/// <summary>Breaks a change up into what each part contributed; the differences add up to the change, to the fen.</summary>
public static class GrowthShares
{
    /// <summary>The parts by size of their difference, largest first.</summary>
    /// <param name="sums">Income of both windows; villages without a base in the ledger are left out by the caller.</param>
    public static IReadOnlyList<GrowthShare> Of(
        IEnumerable<IncomeSum> sums, Window now, Window @base, IncomeMeasure measure, GrowthDimension dimension)
    {
        var parts = sums.GroupBy(s => KeyOf(s, dimension))
            .Select(g => (g.Key, Now: Sum(g, now, measure), Base: Sum(g, @base, measure)))
            .Where(p => p.Now != Money.Zero || p.Base != Money.Zero).ToList();
        var whole = Money.Sum(parts.Select(p => p.Base));
        var chartChanged = ChartOfAccounts.On(now.Last).Version != ChartOfAccounts.On(@base.First).Version;
        return
        [
            .. from part in parts
               let difference = part.Now - part.Base
               orderby difference descending, part.Key
               select new GrowthShare(part.Key, part.Now,
                   chartChanged && dimension == GrowthDimension.Category && IncomeCategory.IsOperating(part.Key!)
                       ? new Change(part.Base, difference, null, Incomparable.ChartChanged)
                       : Change.From(part.Base, part.Now),
                   whole.IsPositive ? GrowthRate.Of(difference, whole) : null),
        ];
    }

    private static Money Sum(IEnumerable<IncomeSum> sums, Window window, IncomeMeasure measure) => Money.Sum(sums
        .Where(s => window.First <= s.Day && s.Day <= window.Last).Select(s => IncomeFigures.Of(s)[measure]));

    private static string? KeyOf(IncomeSum sum, GrowthDimension dimension) => dimension switch
    {
        GrowthDimension.Category => sum.Category,
        GrowthDimension.Enterprise => sum.Enterprise,
        GrowthDimension.Mode => sum.Mode,
        GrowthDimension.Recurrence => sum.Recurring switch { true => "recurring", false => "one-off", null => null },
        GrowthDimension.Village => sum.Village,
        _ => throw new InvalidOperationException($"No key for {dimension}."),
    };
}
