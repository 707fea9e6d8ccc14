using CsCheck;
using Ledger.Domain.Kernel;
using Ledger.Domain.Standards;
using Xunit;

namespace Ledger.Domain.Tests.Standards;

public sealed class AllocationFairnessTests
{
    private static readonly Gen<Money[]> shares =
        Gen.Long[0, 50_000_000_00].Select(fen => new Money(fen)).Array[1, 40];

    [Theory]
    [InlineData("0.0000", 5L, 5L, 5L, 5L)]
    [InlineData("0.7500", 0L, 0L, 0L, 9L)]
    [InlineData("0.2500", 1L, 2L, 3L, 4L)]
    [InlineData("0.3704", 1L, 2L, 6L)]
    public void even_shares_give_nought_and_one_taker_gives_almost_one(string gini, params long[] yuan) =>
        Assert.Equal(gini, Of(yuan).Gini.ToString());

    [Fact]
    public void communities_that_got_nothing_count()
    {
        var fairness = Of(0, 0, 60_000, 60_000);
        Assert.Equal((4, Money.Zero, Money.Zero, Money.Zero),
            (fairness.Communities, fairness.Least, fairness.Median, fairness.LeastHalf));
        Assert.Equal("0.5000", fairness.Gini.ToString());
    }

    [Fact]
    public void nothing_given_is_neither_fair_nor_unfair() => Assert.Null(Of(0, 0, 0).Gini);

    [Fact]
    public void no_share_at_all_or_one_below_zero_is_no_question()
    {
        Assert.Throws<ArgumentException>(() => Of());
        Assert.Throws<ArgumentException>(() => Of(1, -1));
    }

    [Fact]
    public void agrees_with_the_mean_difference_of_all_pairs_in_any_order() => shares.Sample(all =>
    {
        var pairs = all.SelectMany(a => all.Select(b => Int128.Abs((Int128)a.Fen - b.Fen)))
            .Aggregate(Int128.Zero, (sum, d) => sum + d);
        var total = all.Aggregate(Int128.Zero, (sum, a) => sum + a.Fen);
        var gini = AllocationFairness.Of([.. all.Reverse()]).Gini;
        Assert.Equal(AllocationFairness.Of(all).Gini, gini);
        if (total == 0)
        {
            Assert.Null(gini);
            return;
        }

        var (over, under) = (pairs, 2 * (Int128)all.Length * total);
        Assert.Equal((int)(((over * 20_000) + under) / (2 * under)), gini!.Value.TenThousandths);
    });

    [Fact]
    public void a_gift_from_the_richest_to_the_poorest_never_makes_it_less_fair() => shares.Sample(all =>
    {
        var ordered = all.Order().ToArray();
        var half = new Money((ordered[^1].Fen - ordered[0].Fen) / 2);
        Money[] after = all.Length == 1 ? ordered : [ordered[0] + half, .. ordered[1..^1], ordered[^1] - half];
        Assert.True((AllocationFairness.Of(after).Gini?.TenThousandths ?? 0)
            <= (AllocationFairness.Of(all).Gini?.TenThousandths ?? 0));
    });

    private static AllocationFairness Of(params long[] yuan) =>
        AllocationFairness.Of([.. yuan.Select(y => Money.Yuan(y))]);
}
