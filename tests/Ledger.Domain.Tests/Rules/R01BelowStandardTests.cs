using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R01BelowStandardTests
{
    [Fact]
    public void a_year_that_ends_below_the_standard_is_a_hit() =>
        Assert.Equal(Money.Yuan(1), Scene(49_999).Breaks("R01", new(2026, 12, 31)).Amount);

    [Fact]
    public void a_year_that_reaches_the_standard_or_is_not_over_is_not() 
    {
        Scene(50_000).Holds("R01", new(2026, 12, 31));
        Scene(1).Holds("R01", new(2026, 12, 30));
    }

    private static RuleScene Scene(long yuan) => new RuleScene().Arrived(yuan, On(3, 1)).Rule(new StandardSet(
        new(2026, 1, 1), RuleScene.Document, Domain.Units.UnitKind.UrbanCommunity, Money.Yuan(50_000), StandardScope.Each, []));
}
