using Ledger.Domain.Collective;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Collective.VillageScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

public sealed class SubsidyAndReserveTests
{
    [Fact]
    public void a_general_subsidy_is_income_at_once()
    {
        var scene = Worlds.AStreetWithTwelveUnits().Given(Subsidy(500, On(3, 1)), People.Recorder);
        Assert.Equal(Money.Yuan(-500), scene.Balance("income:subsidy", On(3, 1)));
        Assert.Equal(Money.Yuan(500), scene.Balance(JournalAccount.Available, On(3, 1)));
    }

    [Fact]
    public void an_earmarked_subsidy_is_owed_and_cannot_be_spent_before_it_is_recognised()
    {
        var scene = Worlds.AStreetWithTwelveUnits().Given(Subsidy(500, On(3, 1), "灌溉设施"), People.Recorder)
            .Remember(out var subsidy);
        Assert.Equal(Money.Yuan(500), scene.Balance(JournalAccount.EarmarkedPayable, On(3, 1)));
        Assert.Equal(Money.Zero, scene.Balance("income:subsidy", On(3, 1)));
        scene.When(Cost(1, On(3, 2)), People.Recorder).ThenRefused("collective-exceeds-available");

        scene.Given(Recognise(subsidy, 300, On(4, 1)), People.Recorder);
        Assert.Equal(Money.Yuan(200), scene.Balance(JournalAccount.EarmarkedPayable, On(4, 1)));
        Assert.Equal(Money.Yuan(300), scene.Balance(JournalAccount.Available, On(4, 1)));
        Assert.Equal(Money.Yuan(-300), scene.Balance("income:subsidy", On(4, 1)));
        Assert.Equal(Money.Yuan(-200), scene.Balance("source:province", On(4, 1)));
        scene.When(Recognise(subsidy, 201, On(4, 2)), People.Recorder).ThenRefused("earmark-exceeded", "amount");
        scene.When(Recognise(subsidy, 1, On(2, 28)), People.Recorder).ThenRefused("earmark-unknown", "subsidy");
        scene.When(Reverse(subsidy, On(4, 2)), People.Recorder).ThenRefused("earmark-exceeded");
    }

    [Fact]
    public void a_recognition_undone_lets_the_subsidy_be_undone() => Worlds.AStreetWithTwelveUnits()
        .Given(Subsidy(500, On(3, 1), "灌溉设施"), People.Recorder).Remember(out var subsidy)
        .Given(Recognise(subsidy, 500, On(4, 1)), People.Recorder).Remember(out var recognition)
        .Given(Reverse(recognition, On(5, 1)), People.Recorder)
        .When(Reverse(subsidy, On(4, 15)), People.Recorder).ThenRefused("earmark-exceeded");

    [Fact]
    public void a_donation_goes_to_the_reserve_and_is_no_income()
    {
        var scene = Worlds.AStreetWithTwelveUnits().Given(Donation(800, On(3, 1)), People.Recorder);
        Assert.Equal(Money.Yuan(800), scene.Balance(JournalAccount.Reserve, On(3, 1)));
        Assert.Equal(Money.Zero, scene.Balance(JournalAccount.Available, On(3, 1)));
        Assert.Equal(Money.Zero, scene.Book.Read<CollectiveBooks>(Books.Stream).Undistributed.Final);
    }

    [Fact]
    public void the_reserve_is_freed_only_by_a_decision_and_only_as_far_as_it_goes()
    {
        var release = new ReleaseReserve(Books, "演示决议3号", Money.Yuan(300), On(4, 1), Receipt, "用于扩大生产");
        var scene = Worlds.AStreetWithTwelveUnits().Given(Donation(800, On(3, 1)), People.Recorder);
        scene.When(release with { DecisionNo = " " }, People.Recorder).ThenRefused("text-missing", "decisionNo");
        scene.When(release with { Amount = Money.Yuan(801) }, People.Recorder).ThenRefused("reserve-exceeded");
        scene.When(release with { EffectiveOn = On(2, 1) }, People.Recorder).ThenRefused("reserve-exceeded");
        scene.Given(release, People.Recorder);
        Assert.Equal(Money.Yuan(500), scene.Balance(JournalAccount.Reserve, On(4, 1)));
        Assert.Equal(Money.Yuan(300), scene.Balance(JournalAccount.Available, On(4, 1)));
    }
}
