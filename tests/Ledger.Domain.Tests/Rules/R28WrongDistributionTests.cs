using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Rules;

public sealed class R28WrongDistributionTests
{
    [Fact]
    public void members_before_the_loss_is_covered_is_a_hit() =>
        Assert.Equal(Money.Yuan(1), Scene(99, 30, 70).Breaks("R28", On(2, 1), Village).Amount);

    [Fact]
    public void a_loss_covered_and_a_reserve_at_the_floor_are_not() =>
        Scene(100, 30, 70).Holds("R28", On(2, 1));

    [Fact]
    public void a_reserve_below_the_floor_is_a_hit() => Scene(100, 29, 71).Breaks("R28", On(2, 1), Village);

    private static RuleScene Scene(long cover, long reserve, long members)
    {
        var books = new CollectiveKey(Village, Year);
        var scene = new RuleScene().Limit("R28", "reserve-share", 3_000);
        scene.With(books.Stream, new CollectiveOpened(books, Money.Yuan(500), Money.Yuan(1), -Money.Yuan(100), Money.Yuan(501),
            On(1, 1), scene.Voucher(VoucherKind.Transfer), "建账"));
        return scene.With(books.Stream, new DistributionResolved(books, "村决1号",
            [new(DistributionUse.LossCover, Money.Yuan(cover)), new(DistributionUse.Reserve, Money.Yuan(reserve)),
                new(DistributionUse.Members, Money.Yuan(members))], On(2, 1), Evidence.None, "分配"));
    }
}
