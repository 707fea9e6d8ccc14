using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R22DecemberRushTests
{
    [Fact]
    public void half_of_the_year_spent_in_december_is_a_hit() =>
        Assert.Equal(Money.Yuan(50), Scene(50).Breaks("R22", On(12, 31)).Amount);

    [Fact]
    public void less_than_half_or_a_year_that_is_not_over_is_not() 
    {
        Scene(49).Holds("R22", On(12, 31));
        Scene(50).Holds("R22", On(12, 30));
    }

    private static RuleScene Scene(long december) => new RuleScene().Limit("R22", "december-share", 5_000)
        .Arrived(200, On(1, 5)).Spent(50, On(3, 1)).Spent(december, On(12, 1));
}
