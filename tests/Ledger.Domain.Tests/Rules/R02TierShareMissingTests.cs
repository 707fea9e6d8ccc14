using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R02TierShareMissingTests
{
    [Fact]
    public void a_tier_that_gave_less_than_its_share_after_the_day_due_is_a_hit() =>
        Assert.Equal(Money.Yuan(1), Scene(49).Breaks("R02", On(4, 11), Street).Amount);

    [Fact]
    public void a_tier_that_gave_its_share_or_still_has_time_is_not() 
    {
        Scene(50).Holds("R02", On(4, 11));
        Scene(49).Holds("R02", On(4, 10));
    }

    private static RuleScene Scene(long yuan)
    {
        var scene = new RuleScene().Limit("R02", "city-share", 5_000).Limit("R02", "due-days", 100);
        scene.With(StreetPool.Stream, new AppropriationReceived(
            StreetPool, FundingTier.City, Money.Yuan(yuan), On(1, 5), scene.Voucher(VoucherKind.Receipt), "市级"));
        return scene.With(StreetPool.Stream, new AllocationReserved(
            StreetPool, "A1", Money.Yuan(100), On(1, 6), scene.Voucher(VoucherKind.Transfer), "安排"));
    }
}
