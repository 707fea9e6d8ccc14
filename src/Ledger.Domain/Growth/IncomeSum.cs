using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Growth;

/// <summary>
/// The income of a village on a day under one category, enterprise, mode and recurrence: a sum of journal lines, net
/// of reversals. It is all that growth is reckoned from.
/// </summary>
/// <param name="Day">The business date; whoever cuts at month ends only may give each month's first day.</param>
/// <param name="Category">One of <see cref="Collective.IncomeCategory"/>.</param>
/// <param name="Recurring">Whether it comes again; null for subsidies.</param>
/// <param name="Amount">Income as a positive sum, although the lines under it are negative.</param>
public sealed record IncomeSum(
    string Village, LocalDate Day, string Category, string? Enterprise, string? Mode, bool? Recurring, Money Amount)
{
    private const string Prefix = "income:";

    /// <summary>The sum of a single journal line, or null when the line is no income.</summary>
    public static IncomeSum? Of(JournalLine line, LocalDate effectiveOn) =>
        line.Account.StartsWith(Prefix, StringComparison.Ordinal)
            ? new(line.Unit, effectiveOn, line.Account[Prefix.Length..], line.Enterprise, line.Mode, line.Recurring,
                -line.Amount)
            : null;
}
