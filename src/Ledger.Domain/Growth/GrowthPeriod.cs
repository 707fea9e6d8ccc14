using System.Globalization;
using NodaTime;

namespace Ledger.Domain.Growth;

/// <summary>How long a period is.</summary>
public enum PeriodLength
{
    Year,
    Quarter,
    Month,
}

/// <summary>A year, quarter or month.</summary>
/// <param name="Number">The quarter 1–4 or the month 1–12; 1 for a year.</param>
public readonly record struct GrowthPeriod(PeriodLength Length, int Year, int Number)
{
    /// <summary>The first day.</summary>
    public LocalDate FirstDay => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => FirstDay.PlusMonths(Months).PlusDays(-1);

    /// <summary>The period just before.</summary>
    public GrowthPeriod Previous => Of(Length, FirstDay.PlusDays(-1));

    /// <summary>The same period of the year before.</summary>
    public GrowthPeriod YearBefore => this with { Year = Year - 1 };

    private int Months => Length switch
    {
        PeriodLength.Year => 12,
        PeriodLength.Quarter => 3,
        PeriodLength.Month => 1,
        _ => throw new InvalidOperationException($"No months for {Length}."),
    };

    /// <summary>The period of that length in which the day lies.</summary>
    public static GrowthPeriod Of(PeriodLength length, LocalDate day) => length switch
    {
        PeriodLength.Year => new(length, day.Year, 1),
        PeriodLength.Quarter => new(length, day.Year, ((day.Month - 1) / 3) + 1),
        PeriodLength.Month => new(length, day.Year, day.Month),
        _ => throw new InvalidOperationException($"No period for {length}."),
    };

    /// <summary>Every period from the one of the first day to the one of the last.</summary>
    public static IReadOnlyList<GrowthPeriod> Range(PeriodLength length, LocalDate from, LocalDate to)
    {
        var periods = new List<GrowthPeriod>();
        for (var at = Of(length, from); at.FirstDay <= to; at = Of(length, at.LastDay.PlusDays(1)))
        {
            periods.Add(at);
        }

        return periods;
    }

    /// <summary>The text form: <c>2026</c>, <c>2026-Q1</c> or <c>2026-03</c>.</summary>
    public override string ToString() => Length switch
    {
        PeriodLength.Year => Year.ToString(CultureInfo.InvariantCulture),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:00}"),
    };
}
