using NodaTime;

namespace Ledger.Web.Samples.District;

/// <summary>
/// A district of five hundred villages and communities (演示数据), written year by year and day by day, so that a long
/// history never stands in memory.
/// </summary>
internal static class DistrictScript
{
    /// <summary>Everything that happens, in the order of recording.</summary>
    public static IEnumerable<SampleStep> Steps(DistrictShape shape, ulong seed)
    {
        var chance = new SampleChance(seed);
        var setup = new SamplePlan();
        DistrictSetup.Write(setup, shape);
        var spending = new DistrictSpending(shape, chance);
        return setup.InOrder.Concat(shape.Years.SelectMany(year => Year(shape, chance, spending, year)));
    }

    private static IEnumerable<SampleStep> Year(
        DistrictShape shape, SampleChance chance, DistrictSpending spending, int year)
    {
        var planned = new Queue<SampleStep>(new DistrictYear(shape, chance, year).Steps());
        for (var day = new LocalDate(year, 1, 1); day.Year == year && day <= DistrictShape.Today; day = day.PlusDays(1))
        {
            while (planned.TryPeek(out var next) && next.Day <= day)
            {
                yield return planned.Dequeue();
            }

            foreach (var step in spending.On(day))
            {
                yield return step;
            }
        }
    }
}
