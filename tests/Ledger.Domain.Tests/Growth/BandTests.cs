using Ledger.Domain.Funds;
using Ledger.Domain.Growth;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Growth.IncomeGrowthTests;

namespace Ledger.Domain.Tests.Growth;

public sealed class BandTests
{
    private static readonly IncomeBandsSet ByTotal = new(new(2020, 1, 1), "演示农〔2020〕1号", IncomeBandsSet.OfTotal,
    [
        new("shell", "空壳村", "Empty shell", Money.Zero), new("weak", "薄弱村", "Weak", Money.Yuan(50_000)),
        new("strong", "强村", "Strong", Money.Yuan(500_000)),
    ]);

    [Theory]
    [InlineData(49_999, "shell")]
    [InlineData(50_000, "weak")]
    [InlineData(500_000, "strong")]
    public void a_band_begins_at_its_amount(long yuan, string band) =>
        Assert.Equal(band, BandStanding.BandOf(ByTotal, Money.Yuan(yuan))!.Code);

    [Fact]
    public void a_figure_below_every_band_lies_in_none() =>
        Assert.Null(BandStanding.BandOf(ByTotal, new Money(-1)));

    [Fact]
    public void a_village_made_strong_by_a_subsidy_is_marked()
    {
        var move = Move(ByTotal, Sum("a", new(2024, 1, 1), 60_000), Sum("a", new(2025, 1, 1), 80_000),
            Sum("a", new(2025, 1, 1), 450_000, "subsidy", null))!;
        Assert.Equal(("weak", "strong", 1), (move.Before.Band!.Code, move.After.Band!.Code, move.Steps));
        Assert.Equal(BandMoveReason.Subsidy, move.Reason);
        Assert.True(move.After.LiftedBySubsidy);
        Assert.Equal(("strong", "weak"), (move.After.ByTotal!.Code, move.After.ByOperating!.Code));
    }

    [Fact]
    public void by_operating_revenue_a_subsidy_lifts_nobody()
    {
        var rule = ByTotal with { Measure = IncomeBandsSet.OfOperating };
        Assert.Null(Move(rule, Sum("a", new(2024, 1, 1), 60_000), Sum("a", new(2025, 1, 1), 80_000),
            Sum("a", new(2025, 1, 1), 450_000, "subsidy", null)));
    }

    [Fact]
    public void own_income_a_one_off_and_a_lift_that_ended_are_told_apart()
    {
        Assert.Equal(BandMoveReason.Income,
            Move(ByTotal, Sum("a", new(2024, 1, 1), 1), Sum("a", new(2025, 1, 1), 50_000))!.Reason);
        Assert.Equal(BandMoveReason.OneOff, Move(ByTotal, Sum("a", new(2024, 1, 1), 1),
            Sum("a", new(2025, 1, 1), 50_000, "other", recurring: false))!.Reason);
        Assert.Equal(BandMoveReason.LiftEnded, Move(ByTotal, Sum("a", new(2024, 1, 1), 90_000, "subsidy", null),
            Sum("a", new(2025, 1, 1), 10))!.Reason);
        Assert.Equal(BandMoveReason.Income,
            Move(ByTotal, Sum("a", new(2024, 1, 1), 50_000), Sum("a", new(2025, 1, 1), 10))!.Reason);
    }

    [Fact]
    public void a_change_of_the_bands_alone_is_no_growth()
    {
        var rule = ByTotal with
        {
            From = new(2025, 1, 1), DocumentNo = "演示农〔2025〕1号",
            Bands = [ByTotal.Bands[0], ByTotal.Bands[1] with { AtLeast = Money.Yuan(100_000) }],
        };
        var move = Assert.Single(BandMove.Between(VillageIncome.Of(
            [Sum("a", new(2024, 1, 1), 60_000), Sum("a", new(2025, 1, 1), 60_000)]), 2025, Fund(ByTotal, rule)));
        Assert.Equal((BandMoveReason.Rule, 0), (move.Reason, move.Steps));
        Assert.Equal("演示农〔2025〕1号", move.After.DocumentNo);
    }

    [Fact]
    public void a_village_without_last_year_in_the_ledger_has_a_standing_but_no_move()
    {
        var villages = VillageIncome.Of([Sum("a", new(2025, 1, 1), 60_000)]);
        Assert.Empty(BandMove.Between(villages, 2025, Fund(ByTotal)));
        Assert.Equal("weak", Assert.Single(BandMove.Standings(villages, 2025, Fund(ByTotal))).Band!.Code);
        Assert.Empty(BandMove.Standings(villages, 2019, Fund(ByTotal)));
    }

    private static BandMove? Move(IncomeBandsSet rule, params IReadOnlyList<IncomeSum> sums) =>
        BandMove.Between(VillageIncome.Of(sums), 2025, Fund(rule)).SingleOrDefault();

    private static Fund Fund(params IReadOnlyList<IncomeBandsSet> rules) => rules.Aggregate(
        Domain.Funds.Fund.Initial, (fund, rule) => (Fund)fund.Apply(rule));
}
