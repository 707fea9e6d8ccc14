using Ledger.Domain.Growth;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Collective;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Growth.PeriodLength;

namespace Ledger.Domain.Tests.Growth;

public sealed class IncomeGrowthTests
{
    private static readonly LocalDate Long = new(2030, 12, 31);

    internal static IncomeSum Sum(
        string village, LocalDate day, long yuan, string category = "operating", bool? recurring = true,
        string? enterprise = null) => new(village, day, category, enterprise, null, recurring, Money.Yuan(yuan));

    [Fact]
    public void total_operating_subsidy_and_one_off_are_told_apart()
    {
        var row = Assert.Single(Rows(Year, 2025, Long,
            Sum("a", new(2025, 3, 1), 100), Sum("a", new(2025, 3, 2), 20, "investment"),
            Sum("a", new(2025, 4, 1), 7, "other", recurring: false), Sum("a", new(2025, 5, 1), 50, "subsidy", null),
            Sum("a", new(2025, 6, 1), 30, recurring: false)));
        Assert.Equal(Money.Yuan(207), row.Total.Now);
        Assert.Equal(Money.Yuan(150), row.Operating.Now);
        Assert.Equal(Money.Yuan(50), row.Subsidy.Now);
        Assert.Equal(Money.Yuan(37), row.OneOff.Now);
    }

    [Theory]
    [InlineData(100_000, 130_000, "30.00%")]
    [InlineData(300, 299, "-0.33%")]
    [InlineData(3, 1, "-66.67%")]
    [InlineData(8, 9, "12.50%")]
    [InlineData(3_200_000, 3_200_016, "0.00%")]
    [InlineData(20_000, 20_001, "0.01%")]
    [InlineData(20_000, 19_999, "-0.01%")]
    public void a_rate_is_rounded_once_half_away_from_zero(long @base, long now, string rate)
    {
        var row = Rows(Year, 2025, Long, Sum("a", new(2024, 1, 1), @base), Sum("a", new(2025, 1, 1), now))[0];
        Assert.Equal(rate, row.Total.OnYear.Rate.ToString());
        Assert.Equal(Money.Yuan(now - @base), row.Total.OnYear.Difference);
    }

    [Fact]
    public void growth_from_nothing_has_no_rate_and_what_is_not_recorded_is_not_zero()
    {
        var rows = Rows(Year, 2024, Long, Sum("a", new(2024, 1, 1), 5, "subsidy", null), Sum("a", new(2025, 1, 1), 9));
        Assert.Equal(Change.Unknown, rows[0].Total.OnYear);
        Assert.Equal(new Change(Money.Zero, Money.Yuan(9), null, Incomparable.NoBase), rows[1].Operating.OnYear);
        Assert.Equal(Incomparable.No, rows[1].Total.OnYear.Reason);
    }

    [Fact]
    public void a_quarter_is_compared_with_the_same_of_last_year_and_with_the_one_before()
    {
        var row = Rows(Quarter, 2026, Long, Sum("a", new(2025, 3, 31), 100), Sum("a", new(2025, 12, 31), 300),
            Sum("a", new(2026, 1, 1), 60), Sum("a", new(2026, 3, 31), 60))[0];
        Assert.Equal("2026-Q1", row.Period.ToString());
        Assert.Equal("20.00%", row.Total.OnYear.Rate.ToString());
        Assert.Equal("-60.00%", row.Total.OnPrevious.Rate.ToString());
    }

    [Fact]
    public void an_open_period_is_compared_with_equally_many_days()
    {
        var sums = new[]
        {
            Sum("a", new(2025, 2, 10), 10), Sum("a", new(2025, 2, 11), 1_000), Sum("a", new(2026, 1, 10), 5),
            Sum("a", new(2026, 1, 11), 500), Sum("a", new(2026, 2, 10), 20),
        };
        var row = Rows(Month, 2026, new(2026, 2, 10), sums)[^1];
        Assert.False(row.IsComplete);
        Assert.Equal((Money.Yuan(10), Money.Yuan(5)), (row.Total.OnYear.Base!.Value, row.Total.OnPrevious.Base!.Value));
        Assert.Equal("100.00%", row.Total.OnYear.Rate.ToString());
    }

    [Fact]
    public void a_group_compares_only_villages_that_have_a_base()
    {
        var group = IncomeGrowth.Together(VillageIncome.Of(
        [
            Sum("old", new(2024, 5, 1), 100), Sum("old", new(2025, 5, 1), 150), Sum("new", new(2025, 6, 1), 1_000),
        ]), [new(Year, 2025, 1)], Long)[0];
        Assert.Equal((2, 1), (group.Villages, group.ComparableOnYear));
        Assert.Equal(Money.Yuan(1_150), group.Total.Now);
        Assert.Equal("50.00%", group.Total.OnYear.Rate.ToString());
        Assert.Equal(Money.Yuan(50), group.Total.OnYear.Difference);
    }

    [Fact]
    public void the_sums_come_from_journal_lines_net_of_reversals()
    {
        var scene = VillageScenes.AVillageWith(1)
            .Given(VillageScenes.Income(300, Places.On(3, 1)), People.Recorder).Remember(out var wrong)
            .Given(VillageScenes.Income(400, Places.On(3, 2)), People.Recorder)
            .Given(VillageScenes.Reverse(wrong, Places.On(3, 3)), People.Recorder);
        var sums = scene.Book.Entries.Select(e => e.Fact).OfType<IMoneyFact>()
            .SelectMany(f => Postings.Of(f).Select(line => IncomeSum.Of(line, f.EffectiveOn))).OfType<IncomeSum>();
        var row = Assert.Single(Rows(Year, 2026, Long, [.. sums]));
        Assert.Equal((Money.Yuan(400), Money.Yuan(400)), (row.Total.Now, row.Operating.Now));
    }

    [Fact]
    public void periods_follow_each_other_without_gap()
    {
        Assert.Equal(["2025-11", "2025-12", "2026-01"],
            GrowthPeriod.Range(Month, new(2025, 11, 30), new(2026, 1, 1)).Select(p => p.ToString()));
        Assert.Equal(["2025-Q4", "2026-Q1"],
            GrowthPeriod.Range(Quarter, new(2025, 11, 30), new(2026, 1, 1)).Select(p => p.ToString()));
        Assert.Equal(new LocalDate(2028, 2, 29), new GrowthPeriod(Month, 2028, 2).LastDay);
        Assert.Equal("2027-Q4", new GrowthPeriod(Quarter, 2028, 1).Previous.ToString());
    }

    private static IReadOnlyList<GrowthRow> Rows(
        PeriodLength length, int fromYear, LocalDate on, params IReadOnlyList<IncomeSum> sums) => IncomeGrowth.Rows(
        VillageIncome.Of(sums),
        GrowthPeriod.Range(length, new(fromYear, 1, 1), LocalDate.Min(on, sums.Max(s => s.Day))), on);
}
