using Ledger.Domain.Funds;

namespace Ledger.Domain.Growth;

/// <summary>Why a village lies in another band than the year before.</summary>
public enum BandMoveReason
{
    /// <summary>Its own income moved it.</summary>
    Income,

    /// <summary>A subsidy lifted it; without it the band would be lower.</summary>
    Subsidy,

    /// <summary>Income that does not come again lifted it.</summary>
    OneOff,

    /// <summary>A subsidy or a one-off that had lifted it the year before did not come again.</summary>
    LiftEnded,

    /// <summary>The bands changed; last year's income would lie in the new band too.</summary>
    Rule,
}

/// <summary>A village's move from one band to another between two years.</summary>
/// <param name="Steps">How many bands up, or down when negative; counted in the bands of the later year.</param>
public sealed record BandMove(
    string Village, BandStanding Before, BandStanding After, int Steps, BandMoveReason Reason)
{
    /// <summary>The moves between two years, each judged by the bands in force at its end.</summary>
    public static IReadOnlyList<BandMove> Between(
        IReadOnlyList<VillageIncome> villages, int year, Fund fund)
    {
        var (before, after) = (InForce(fund, year - 1), InForce(fund, year));
        return before is null || after is null
            ? []
            : [.. villages.Select(v => Of(v, year, before, after)).OfType<BandMove>()];
    }

    /// <summary>Where each village lies in a year by the bands in force at its end; none without a rule.</summary>
    public static IReadOnlyList<BandStanding> Standings(
        IReadOnlyList<VillageIncome> villages, int year, Fund fund) =>
        InForce(fund, year) is { } rule ? [.. villages.Select(v => Standing(v, year, rule))] : [];

    private static BandMove? Of(VillageIncome village, int year, IncomeBandsSet ruleBefore, IncomeBandsSet ruleAfter)
    {
        if (village.Since.Year >= year)
        {
            return null;
        }

        var (before, after) = (Standing(village, year - 1, ruleBefore), Standing(village, year, ruleAfter));
        if (before.Band?.Code == after.Band?.Code)
        {
            return null;
        }

        var rebased = Standing(village, year - 1, ruleAfter);
        var rank = BandStanding.Rank(ruleAfter, after.Figure);
        var steps = rank - BandStanding.Rank(ruleAfter, rebased.Figure);
        return new BandMove(village.Village, before, after, steps, steps switch
        {
            0 => BandMoveReason.Rule,
            > 0 when after.LiftedBySubsidy => BandMoveReason.Subsidy,
            > 0 when after.LiftedByOneOff => BandMoveReason.OneOff,
            < 0 when rebased.LiftedBySubsidy || rebased.LiftedByOneOff => BandMoveReason.LiftEnded,
            _ => BandMoveReason.Income,
        });
    }

    private static BandStanding Standing(VillageIncome village, int year, IncomeBandsSet rule)
    {
        var period = new GrowthPeriod(PeriodLength.Year, year, 1);
        return BandStanding.Of(village.Village, year, village.Between(period.FirstDay, period.LastDay), rule);
    }

    private static IncomeBandsSet? InForce(Fund fund, int year) =>
        Kernel.DatedValues.On(fund.IncomeBands, new NodaTime.LocalDate(year, 12, 31));
}
