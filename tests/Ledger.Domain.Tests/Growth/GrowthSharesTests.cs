using Ledger.Domain.Growth;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Growth.IncomeGrowthTests;

namespace Ledger.Domain.Tests.Growth;

public sealed class GrowthSharesTests
{
    private static readonly Window Year2025 = Window.Of(new(PeriodLength.Year, 2025, 1), new(2025, 12, 31));
    private static readonly Window Year2024 = Window.Of(new(PeriodLength.Year, 2024, 1), new(2024, 12, 31));

    [Fact]
    public void the_enterprise_that_brought_the_growth_is_named_with_its_points()
    {
        var shares = GrowthShares.Of(
        [
            Sum("a", new(2024, 1, 1), 100), Sum("a", new(2024, 1, 1), 100, enterprise: "travel"),
            Sum("a", new(2025, 1, 1), 90), Sum("a", new(2025, 1, 1), 160, enterprise: "travel"),
        ], Year2025, Year2024, IncomeMeasure.Total, GrowthDimension.Enterprise);
        Assert.Equal([("travel", Money.Yuan(60), "30.00%"), (null, Money.Yuan(-10), "-5.00%")],
            shares.Select(s => (s.Key, s.Change.Difference!.Value, s.Points.ToString()!)));
    }

    [Fact]
    public void categories_cut_differently_by_the_two_charts_give_a_change_but_no_rate()
    {
        IncomeSum[] sums =
        [
            Sum("a", new(2023, 5, 1), 100, "contracting"), Sum("a", new(2023, 5, 1), 10, "subsidy", null),
            Sum("a", new(2024, 5, 1), 120), Sum("a", new(2024, 5, 1), 15, "subsidy", null),
        ];
        var base2023 = Window.Of(new(PeriodLength.Year, 2023, 1), new(2023, 12, 31));
        var shares = GrowthShares.Of(sums, Year2024, base2023, IncomeMeasure.Total, GrowthDimension.Category);
        Assert.Equal(
            [
                ("operating", Incomparable.ChartChanged), ("subsidy", Incomparable.No),
                ("contracting", Incomparable.ChartChanged),
            ],
            shares.Select(s => (s.Key!, s.Change.Reason)));
        Assert.Equal(Money.Yuan(25), Money.Sum(shares.Select(s => s.Change.Difference!.Value)));
        Assert.Equal("20.00%", Assert.Single(IncomeGrowth.Rows(VillageIncome.Of(sums),
            [Year2024.Period], new LocalDate(2025, 1, 1))).Operating.OnYear.Rate.ToString());
    }
}
