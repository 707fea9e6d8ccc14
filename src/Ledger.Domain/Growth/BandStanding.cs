using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Growth;

/// <summary>In which band a village's year lies, and whether it would lie there on its own feet.</summary>
/// <param name="Band">By the measure of the rule; null when the figure is below every band.</param>
/// <param name="ByTotal">By all income.</param>
/// <param name="ByOperating">By operating revenue alone.</param>
/// <param name="LiftedBySubsidy">Whether the band is higher than it would be without subsidies.</param>
/// <param name="LiftedByOneOff">Whether the band is higher than it would be without what does not come again.</param>
/// <param name="DocumentNo">The document that sets the bands.</param>
public sealed record BandStanding(
    string Village, int Year, Money Figure, IncomeBand? Band, IncomeBand? ByTotal, IncomeBand? ByOperating,
    bool LiftedBySubsidy, bool LiftedByOneOff, string DocumentNo)
{
    /// <summary>The standing of a year's income under a rule.</summary>
    public static BandStanding Of(string village, int year, IncomeFigures income, IncomeBandsSet rule)
    {
        var isTotal = MeasureOf(rule) == IncomeMeasure.Total;
        var figure = income[MeasureOf(rule)];
        var subsidy = isTotal ? income.Subsidy : Money.Zero;
        return new BandStanding(village, year, figure, BandOf(rule, figure), BandOf(rule, income.Total),
            BandOf(rule, income.Operating), Rank(rule, figure) > Rank(rule, figure - subsidy),
            Rank(rule, figure) > Rank(rule, figure - income.OneOff), rule.DocumentNo);
    }

    /// <summary>The measure a rule speaks of.</summary>
    public static IncomeMeasure MeasureOf(IncomeBandsSet rule) => rule.Measure switch
    {
        IncomeBandsSet.OfTotal => IncomeMeasure.Total,
        IncomeBandsSet.OfOperating => IncomeMeasure.Operating,
        _ => throw new InvalidOperationException($"Income bands speak of no measure called “{rule.Measure}”."),
    };

    /// <summary>The band of a figure; null below every band.</summary>
    public static IncomeBand? BandOf(IncomeBandsSet rule, Money figure) =>
        rule.Bands.Where(b => b.AtLeast <= figure).OrderBy(b => b.AtLeast).LastOrDefault();

    /// <summary>How many bands a figure has reached.</summary>
    public static int Rank(IncomeBandsSet rule, Money figure) => rule.Bands.Count(b => b.AtLeast <= figure);
}
