using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R03HeldBackTests
{
    [Fact]
    public void money_not_passed_on_a_day_after_the_limit_is_a_hit() =>
        Assert.Equal(Money.Yuan(40), Scene().Breaks("R03", On(2, 5), Street).Amount);

    [Fact]
    public void money_on_the_last_day_of_the_limit_is_not() =>
        Scene().Holds("R03", On(2, 4));

    private static RuleScene Scene()
    {
        var scene = new RuleScene().Rule(new CarryOverSet(new(2020, 1, 1), RuleScene.Document, CarryOverKind.SameUse, 2, 6, 30));
        scene.With(StreetPool.Stream, new AppropriationReceived(
            StreetPool, FundingTier.District, Money.Yuan(100), On(1, 5), scene.Voucher(VoucherKind.Receipt), "区级"));
        return scene.Arrived(60, On(1, 10));
    }
}
