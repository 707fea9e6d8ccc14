using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R04IdleTests
{
    [Fact]
    public void money_that_nobody_has_touched_for_longer_than_the_limit_is_a_hit() =>
        Assert.Equal(Money.Yuan(90), Scene().Breaks("R04", On(9, 2)).Amount);

    [Fact]
    public void money_on_the_last_day_of_the_limit_is_not() =>
        Scene().Holds("R04", On(9, 1));

    private static RuleScene Scene() => new RuleScene()
        .Rule(new CarryOverSet(new(2020, 1, 1), RuleScene.Document, CarryOverKind.SameUse, 2, 6, 30))
        .Arrived(100, On(1, 5)).Spent(10, On(3, 1));
}
