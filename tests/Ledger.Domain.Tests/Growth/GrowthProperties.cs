using CsCheck;
using Ledger.Domain.Collective;
using Ledger.Domain.Growth;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Growth;

/// <summary>Whatever the income, the parts make the whole. A failure prints its seed.</summary>
public sealed class GrowthProperties
{
    private static readonly Gen<IncomeSum> Sums = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 1_460], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Long[-5_000, 9_000_000],
        (village, day, category, enterprise, recurring, fen) => new IncomeSum(
            $"v{village}", new LocalDate(2022, 1, 1).PlusDays(day), IncomeCategory.All[category],
            enterprise == 0 ? null : $"e{enterprise}", enterprise == 0 ? null : $"mode {enterprise % 2}",
            recurring == 2 ? null : recurring == 0, new Money(fen)));

    private static readonly Gen<(IncomeSum[] Sums, Window Now)> Cases = Gen.Select(
        Sums.Array[1, 60], Gen.Enum<PeriodLength>(), Gen.Int[366, 1_460], Gen.Int[-40, 40], (sums, length, day, on) =>
        {
            var at = new LocalDate(2022, 1, 1).PlusDays(day);
            return (sums, Window.Of(GrowthPeriod.Of(length, at), at.PlusDays(Math.Max(0, on))));
        });

    [Fact]
    public void the_contributions_sum_to_the_change_to_the_fen() => Cases.Sample(c =>
    {
        var @base = c.Now.YearBefore();
        var villages = VillageIncome.Of(c.Sums);
        foreach (var measure in Enum.GetValues<IncomeMeasure>())
        {
            var change = Between(villages, c.Now)[measure] - Between(villages, @base)[measure];
            foreach (var dimension in Enum.GetValues<GrowthDimension>())
            {
                var shares = GrowthShares.Of(c.Sums, c.Now, @base, measure, dimension);
                Assert.Equal(change, Money.Sum(shares.Select(s => s.Change.Difference!.Value)));
            }
        }
    }, iter: 400);

    [Fact]
    public void a_sum_between_days_is_the_plain_sum_of_those_days() => Cases.Sample(c =>
    {
        var plain = c.Sums.Where(s => c.Now.First <= s.Day && s.Day <= c.Now.Last).Select(s => s.Amount);
        Assert.Equal(Money.Sum(plain), Between(VillageIncome.Of(c.Sums), c.Now).Total);
    }, iter: 400);

    [Fact]
    public void the_months_of_a_year_sum_to_the_year() => Sums.Array[1, 60].Sample(sums =>
    {
        var villages = VillageIncome.Of(sums);
        var on = new LocalDate(2030, 1, 1);
        var years = IncomeGrowth.Together(villages, [new(PeriodLength.Year, 2023, 1)], on);
        var months = IncomeGrowth.Together(
            villages, GrowthPeriod.Range(PeriodLength.Month, new(2023, 1, 1), new(2023, 12, 31)), on);
        Assert.Equal(years[0].Total.Now, Money.Sum(months.Select(m => m.Total.Now)));
        Assert.Equal(years[0].Operating.Now, Money.Sum(months.Select(m => m.Operating.Now)));
    });

    [Fact]
    public void a_rate_is_within_half_a_hundredth_of_the_exact_one() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[-1_000_000_000_000, 1_000_000_000_000]).Sample((b, d) =>
        {
            var rate = GrowthRate.Of(new Money(d), new Money(b)).BasisPoints;
            Assert.True(Int128.Abs((rate * b) - ((Int128)d * 10_000)) * 2 <= b);
        }, iter: 10_000);

    private static IncomeFigures Between(IReadOnlyList<VillageIncome> villages, Window window) =>
        villages.Aggregate(default(IncomeFigures), (sum, v) => sum + v.Between(window.First, window.Last));
}
