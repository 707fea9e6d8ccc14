using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R23SlowExecutionTests
{
    [Fact]
    public void spending_below_the_curve_at_a_quarters_end_is_a_hit() =>
        Scene(39).Breaks("R23", On(6, 30));

    [Fact]
    public void spending_at_the_curve_or_before_the_quarters_end_is_not() 
    {
        Scene(40).Holds("R23", On(6, 30));
        Scene(39).Holds("R23", On(6, 29));
    }

    private static RuleScene Scene(long yuan) => new RuleScene().Limit("R23", "q2", 4_000)
        .Arrived(100, On(1, 5)).Spent(yuan, On(5, 1));
}
