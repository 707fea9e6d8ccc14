using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Restatements;

/// <summary>What lines of one business month, recorded in one month, add to a figure.</summary>
public sealed record HeatAmount(YearMonth Business, YearMonth Recorded, Money Amount);

/// <summary>A row of the grid: the figure at the end of a business month, as known at the end of each month.</summary>
/// <param name="Figures">One figure for each knowledge month; null where the business month had not begun.</param>
public sealed record HeatRow(YearMonth Business, IReadOnlyList<Money?> Figures);

/// <summary>
/// One figure over business months and knowledge months: down the page time passes in the book, across it time passes
/// for those who read it. A row that changes after its own month shows what was added later.
/// </summary>
public sealed record HeatGrid(IReadOnlyList<YearMonth> Known, IReadOnlyList<HeatRow> Rows)
{
    /// <summary>The grid from the first month to the last, of a figure that is a sum of the amounts.</summary>
    public static HeatGrid Of(IReadOnlyList<HeatAmount> amounts, YearMonth first, YearMonth last)
    {
        var months = Months(first, last);
        var moved = amounts.GroupBy(a => (Row: Clamp(a.Business, first), Column: Clamp(a.Recorded, first)))
            .ToDictionary(g => g.Key, g => Money.Sum(g.Select(a => a.Amount)));
        var above = new Money[months.Count];
        var rows = new List<HeatRow>();
        foreach (var business in months)
        {
            var left = Money.Zero;
            for (var column = 0; column < months.Count; column++)
            {
                left += moved.GetValueOrDefault((business, months[column]));
                above[column] += left;
            }

            rows.Add(new HeatRow(business,
                [.. months.Select((known, n) => known.CompareTo(business) < 0 ? (Money?)null : above[n])]));
        }

        return new HeatGrid(months, rows);
    }

    private static List<YearMonth> Months(YearMonth first, YearMonth last)
    {
        var months = new List<YearMonth>();
        for (var month = first; month.CompareTo(last) <= 0; month = month.PlusMonths(1))
        {
            months.Add(month);
        }

        return months;
    }

    // What came before the grid begins belongs to its first month: a figure is a level, not a movement.
    private static YearMonth Clamp(YearMonth month, YearMonth first) => month.CompareTo(first) < 0 ? first : month;
}
