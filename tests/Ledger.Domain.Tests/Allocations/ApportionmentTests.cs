using CsCheck;
using Ledger.Domain.Kernel;
using Xunit;

namespace Ledger.Domain.Tests.Allocations;

public sealed class ApportionmentTests
{
    private static readonly Gen<long[]> Weights = Gen.Long[0, 1_000_000_000_000].Array[1, 60]
        .Where(weights => weights.Any(w => w > 0));

    [Fact]
    public void one_hundred_yuan_over_three_equal_parts_loses_no_fen() =>
        Assert.Equal([new Money(3334), new Money(3333), new Money(3333)],
            Apportionment.Split(Money.Yuan(100), [1, 1, 1]));

    [Fact]
    public void the_fen_left_over_goes_to_the_part_that_lost_most() =>
        Assert.Equal([new Money(1), new Money(2), new Money(0)], Apportionment.Split(new Money(3), [12, 19, 1]));

    [Fact]
    public void nobody_without_weight_gets_anything() =>
        Assert.Equal([Money.Zero, Money.Yuan(5)], Apportionment.Split(Money.Yuan(5), [0, 7]));

    [Fact]
    public void weights_that_are_negative_or_all_zero_are_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => Apportionment.Split(Money.Yuan(1), [0, 0]));
        Assert.Throws<ArgumentException>(() => Apportionment.Split(Money.Yuan(1), [2, -1]));
    }

    [Fact]
    public void parts_add_up_to_the_whole_for_any_weights_and_sign() =>
        Gen.Select(Gen.Long[-AmountText.LimitFen, AmountText.LimitFen], Weights).Sample((fen, weights) =>
            Assert.Equal(new Money(fen), Money.Sum(Apportionment.Split(new Money(fen), weights))), iter: 20_000);

    [Fact]
    public void no_part_is_a_fen_or_more_from_its_exact_share() =>
        Gen.Select(Gen.Long[-AmountText.LimitFen, AmountText.LimitFen], Weights).Sample((fen, weights) =>
        {
            var sum = weights.Aggregate((Int128)0, (total, weight) => total + weight);
            Assert.All(Apportionment.Split(new Money(fen), weights).Zip(weights), part =>
                Assert.InRange((Int128)part.First.Fen * sum - (Int128)fen * part.Second, -sum + 1, sum - 1));
        }, iter: 5_000);

    [Fact]
    public void a_negative_whole_is_split_like_its_opposite() =>
        Gen.Select(Gen.Long[0, AmountText.LimitFen], Weights).Sample((fen, weights) => Assert.Equal(
            Apportionment.Split(new Money(fen), weights).Select(part => -part),
            Apportionment.Split(new Money(-fen), weights)), iter: 5_000);
}
