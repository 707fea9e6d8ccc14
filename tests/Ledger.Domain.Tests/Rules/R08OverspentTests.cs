using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R08OverspentTests
{
    [Fact]
    public void an_account_below_zero_at_the_end_of_a_day_is_a_hit() =>
        Assert.Equal(Money.Yuan(1), new RuleScene().Arrived(100, On(1, 5)).Spent(101, On(2, 1)).Breaks("R08", On(2, 1)).Amount);

    [Fact]
    public void an_account_spent_to_the_last_fen_is_not() =>
        new RuleScene().Spent(100, On(2, 1)).Arrived(100, On(2, 1)).Holds("R08", On(2, 1));
}
