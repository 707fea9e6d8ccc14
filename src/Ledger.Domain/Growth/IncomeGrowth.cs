using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Growth;

/// <summary>Reckons how village income grew, from sums of the journal and nothing else.</summary>
public static class IncomeGrowth
{
    /// <summary>One row per village and period, villages by code and periods in order.</summary>
    /// <param name="asOf">The day asked about; sums after it must not be passed.</param>
    public static IReadOnlyList<GrowthRow> Rows(
        IReadOnlyList<VillageIncome> villages, IReadOnlyList<GrowthPeriod> periods, LocalDate asOf) =>
    [
        .. from village in villages
           from period in periods
           where village.Since <= period.LastDay && period.FirstDay <= asOf
           select Row(village, Window.Of(period, asOf)),
    ];

    /// <summary>One row per period over all the villages.</summary>
    /// <param name="asOf">The day asked about; sums after it must not be passed.</param>
    public static IReadOnlyList<GroupGrowthRow> Together(
        IReadOnlyList<VillageIncome> villages, IReadOnlyList<GrowthPeriod> periods, LocalDate asOf) =>
        [.. periods.Where(period => period.FirstDay <= asOf).Select(period => Group(villages, Window.Of(period, asOf)))];

    private static GrowthRow Row(VillageIncome village, Window window)
    {
        var now = Sum([village], window);
        var (year, previous) = (Compared([village], window.YearBefore()), Compared([village], window.Previous()));
        return new GrowthRow(village.Village, window.Period, window.IsComplete, Measure(IncomeMeasure.Total),
            Measure(IncomeMeasure.Operating), Measure(IncomeMeasure.Subsidy), Measure(IncomeMeasure.OneOff));

        MeasureGrowth Measure(IncomeMeasure measure) =>
            new(now[measure], Changed(year, window, measure), Changed(previous, window, measure));
    }

    private static GroupGrowthRow Group(IReadOnlyList<VillageIncome> villages, Window window)
    {
        IReadOnlyList<VillageIncome> present = [.. villages.Where(v => v.Since <= window.Period.LastDay)];
        var now = Sum(present, window);
        var (year, previous) = (Compared(present, window.YearBefore()), Compared(present, window.Previous()));
        return new GroupGrowthRow(window.Period, window.IsComplete, present.Count, year.Villages.Count,
            previous.Villages.Count, Measure(IncomeMeasure.Total), Measure(IncomeMeasure.Operating),
            Measure(IncomeMeasure.Subsidy), Measure(IncomeMeasure.OneOff));

        MeasureGrowth Measure(IncomeMeasure measure) =>
            new(now[measure], Changed(year, window, measure), Changed(previous, window, measure));
    }

    private static IncomeFigures Sum(IReadOnlyList<VillageIncome> villages, Window window) =>
        villages.Aggregate(default(IncomeFigures), (sum, v) => sum + v.Between(window.First, window.Last));

    // The villages whose books reach back into the base, for only those can be compared.
    private static Comparison Compared(IReadOnlyList<VillageIncome> villages, Window @base) =>
        new([.. villages.Where(v => v.Since <= @base.Last)], @base);

    private static Change Changed(Comparison with, Window now, IncomeMeasure measure) => with.Villages.Count == 0
        ? Change.Unknown
        : Change.From(Sum(with.Villages, with.Base)[measure], Sum(with.Villages, now)[measure]);

    private sealed record Comparison(IReadOnlyList<VillageIncome> Villages, Window Base);
}
