using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Collective.Distribution.DistributionUse;
using static Ledger.Domain.Tests.Collective.VillageScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

public sealed class DistributionTests
{
    private static Scenario AResultOf(long yuan, long loss = 0) =>
        AVillageWith(10_000, -loss).Given(Income(yuan, On(3, 1)), People.Recorder);

    [Fact]
    public void nothing_moves_before_a_share_is_paid_and_the_reserve_comes_first()
    {
        var scene = AResultOf(1_000)
            .Given(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 300), (Members, 600), (Other, 100)), People.Recorder);
        Assert.Equal(Money.Yuan(11_000), scene.Balance(JournalAccount.Available, On(12, 1)));
        scene.When(Pay(Members, 600, On(12, 2)), People.Recorder).ThenRefused("distribution-out-of-order", "use");
        scene.Given(Pay(DistributionUse.Reserve, 300, On(12, 2)), People.Recorder);
        scene.When(Pay(Members, 601, On(12, 3)), People.Recorder).ThenRefused("distribution-share-exceeded");
        scene.Given(Pay(Members, 600, On(12, 3)), People.Recorder);
        Assert.Equal(Money.Yuan(300), scene.Balance(JournalAccount.Reserve, On(12, 3)));
        Assert.Equal(Money.Yuan(600), scene.Balance("distributed:members", On(12, 3)));
        Assert.Equal(Money.Yuan(10_100), scene.Balance(JournalAccount.Available, On(12, 3)));
    }

    [Fact]
    public void losses_of_earlier_years_are_covered_before_anything_else()
    {
        var scene = AResultOf(1_000, loss: 400);
        scene.When(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 100)), People.Recorder)
            .ThenRefused("distribution-out-of-order", "shares");
        scene.When(Resolve("1号", On(12, 1), (LossCover, 401)), People.Recorder)
            .ThenRefused("distribution-out-of-order", "shares");
        scene.When(Resolve("1号", On(12, 1), (LossCover, 400), (DistributionUse.Reserve, 601)), People.Recorder)
            .ThenRefused("distribution-exceeds-result", "shares");
        scene.When(Resolve("1号", On(12, 1), (LossCover, 400), (DistributionUse.Reserve, 600)), People.Recorder)
            .ThenAccepted();
        scene.When(Pay(LossCover, 400, On(12, 2)), People.Recorder).ThenRefused("loss-cover-is-not-paid", "use");
    }

    [Fact]
    public void a_result_too_small_for_the_loss_covers_what_it_can() => AResultOf(300, loss: 400)
        .When(Resolve("1号", On(12, 1), (LossCover, 301)), People.Recorder).ThenRefused("distribution-exceeds-result");

    [Fact]
    public void members_get_nothing_while_the_reserve_gets_nothing() => AResultOf(1_000)
        .When(Resolve("1号", On(12, 1), (Members, 100)), People.Recorder).ThenRefused("distribution-out-of-order");

    [Fact]
    public void no_more_than_the_result_is_distributed_however_much_money_is_there() => AResultOf(1_000)
        .When(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 1_001)), People.Recorder)
        .ThenRefused("distribution-exceeds-result");

    [Fact]
    public void a_subsidy_counts_in_the_result_and_a_donation_does_not() => AVillageWith(10_000)
        .Given(Subsidy(500, On(3, 1)), People.Recorder).Given(Donation(500, On(3, 1)), People.Recorder)
        .When(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 501)), People.Recorder)
        .ThenRefused("distribution-exceeds-result");

    [Fact]
    public void refuses_a_use_named_twice_and_a_resolution_without_shares()
    {
        var scene = AResultOf(1_000);
        scene.When(Resolve("1号", On(12, 1)), People.Recorder).ThenRefused("distribution-shares-invalid");
        scene.When(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 1), (DistributionUse.Reserve, 2)), People.Recorder)
            .ThenRefused("distribution-shares-invalid", "shares");
    }

    [Fact]
    public void a_resolution_is_withdrawn_only_while_nothing_of_it_is_paid()
    {
        var withdraw = new WithdrawDistribution(Books, "1号", On(12, 5), "表决人数有误");
        var scene = AResultOf(1_000)
            .Given(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 1_000)), People.Recorder)
            .Given(Pay(DistributionUse.Reserve, 10, On(12, 2)), People.Recorder).Remember(out var paid);
        scene.When(withdraw, People.Recorder).ThenRefused("distribution-already-paid", "decisionNo");
        scene.When(withdraw with { DecisionNo = "2号" }, People.Recorder).ThenRefused("distribution-unknown");
        scene.Given(Reverse(paid, On(12, 3)), People.Recorder).Given(withdraw, People.Recorder);
        scene.When(Resolve("1号", On(12, 6), (DistributionUse.Reserve, 1_000)), People.Recorder).ThenAccepted();
    }
}
