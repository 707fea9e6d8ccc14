using NodaTime;

namespace Ledger.Domain.Growth;

/// <summary>
/// The days compared with each other. A period that has not ended yet is compared with equally many days of the year
/// before and of the period before, never with the whole of them.
/// </summary>
/// <param name="IsComplete">Whether the period has ended on the day asked about.</param>
public sealed record Window(GrowthPeriod Period, LocalDate First, LocalDate Last, bool IsComplete)
{
    /// <summary>The window of a period as of a day.</summary>
    public static Window Of(GrowthPeriod period, LocalDate on) => on < period.LastDay
        ? new(period, period.FirstDay, on, false)
        : new(period, period.FirstDay, period.LastDay, true);

    /// <summary>The same days of the year before.</summary>
    public Window YearBefore() => IsComplete
        ? Of(Period.YearBefore, Period.YearBefore.LastDay)
        : new(Period.YearBefore, Period.YearBefore.FirstDay, Last.PlusYears(-1), false);

    /// <summary>Equally many days of the period before.</summary>
    public Window Previous()
    {
        var before = Period.Previous;
        return IsComplete
            ? Of(before, before.LastDay)
            : new(before, before.FirstDay,
                LocalDate.Min(before.FirstDay + NodaTime.Period.Between(First, Last, PeriodUnits.Days), before.LastDay),
                false);
    }
}
