using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R12SplitTests
{
    [Fact]
    public void payments_below_the_threshold_that_reach_it_together_are_a_hit() =>
        Assert.Equal(2, Scene(500, On(2, 11)).Breaks("R12", On(3, 1)).Proof.Count);

    [Fact]
    public void payments_a_day_further_apart_or_that_stay_below_are_not() 
    {
        Scene(500, On(2, 12)).Holds("R12", On(3, 1));
        Scene(499, On(2, 11)).Holds("R12", On(3, 1));
    }

    private static RuleScene Scene(long second, LocalDate day) => new RuleScene().Limit("R12", "days", 10)
        .Rule(new ThresholdsSet(new(2020, 1, 1), RuleScene.Document, [new(Money.Yuan(1_000), "decision")]))
        .Arrived(5_000, On(1, 5)).Spent(500, On(2, 1)).Spent(second, day);
}
