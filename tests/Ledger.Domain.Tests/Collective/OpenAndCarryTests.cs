using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Collective.VillageScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

public sealed class OpenAndCarryTests
{
    private static readonly CollectiveKey NextBooks = Books with { Year = new FiscalYear(2027) };
    private static readonly LocalDate NextYear = new(2027, 1, 1);
    private static readonly CarryCollective Carry = new(Books, Evidence.None, "年度结转");

    [Fact]
    public void an_opening_can_be_spent_and_is_typed_once()
    {
        var scene = Worlds.AStreetWithTwelveUnits().Given(Opening(1_000, 200), People.Recorder).Remember(out var opening);
        Assert.Equal(Money.Yuan(1_000), scene.Balance(JournalAccount.Available, On(1, 1)));
        Assert.Equal(Money.Yuan(200), scene.Balance(JournalAccount.Reserve, On(1, 1)));
        Assert.Equal(Money.Yuan(-1_200), scene.Balance(JournalAccount.OpeningSource, On(1, 1)));
        scene.When(Opening(1, 0), People.Recorder).ThenRefused("collective-already-opened");
        scene.Given(Reverse(opening, On(1, 2)), People.Recorder).Given(Opening(5, 0), People.Recorder);
        Assert.Equal(Money.Yuan(5), scene.Balance(JournalAccount.Available, On(1, 2)));
    }

    [Fact]
    public void refuses_a_negative_part_of_an_opening() => Worlds.AStreetWithTwelveUnits()
        .When(Opening(-1, 5), People.Recorder).ThenRefused("amount-not-positive", "available");

    [Fact]
    public void everything_goes_on_in_the_next_year()
    {
        var scene = Worlds.AStreetWithTwelveUnits().Given(Opening(1_000, 200), People.Recorder)
            .Given(Income(500, On(3, 1)), People.Recorder)
            .Given(Subsidy(300, On(4, 1), "灌溉设施"), People.Recorder).Remember(out var subsidy)
            .Given(Resolve("1号", On(12, 1), (DistributionUse.Reserve, 100), (DistributionUse.Members, 200)), People.Recorder)
            .Given(Pay(DistributionUse.Reserve, 100, On(12, 2)), People.Recorder)
            .Given(Carry, People.Recorder);
        Assert.Equal(Money.Zero, scene.Balance2026(JournalAccount.Available));
        Assert.Equal(Money.Yuan(1_400), scene.Balance(JournalAccount.Available, NextYear));
        Assert.Equal(Money.Yuan(300), scene.Balance(JournalAccount.Reserve, NextYear));
        Assert.Equal(Money.Yuan(300), scene.Balance(JournalAccount.EarmarkedPayable, NextYear));
        Assert.Equal(Money.Zero, scene.Balance(JournalAccount.CarriedOver, NextYear));

        scene.When(new PayDistribution(NextBooks, DistributionUse.Members, 20, Money.Yuan(200), NextYear, Receipt,
            "上年分红"), People.Recorder).ThenAccepted();
        scene.When(new RecogniseEarmarked(NextBooks, subsidy, Money.Yuan(300), NextYear, Receipt, "验收"),
            People.Recorder).ThenAccepted();
        Assert.Equal(Money.Yuan(500), scene.Book.Read<CollectiveBooks>(NextBooks.Stream).Undistributed.Final);
    }

    [Fact]
    public void what_is_recorded_late_is_carried_by_doing_it_again()
    {
        var scene = AVillageWith(100).Given(Carry, People.Recorder);
        scene.When(Carry, People.Recorder).ThenRefused("nothing-to-carry");
        scene.When(Cost(1, On(5, 1)), People.Recorder).ThenRefused("collective-exceeds-available");
        scene.Given(Income(50, On(12, 1)), People.Recorder).Given(Carry, People.Recorder);
        Assert.Equal(Money.Yuan(150), scene.Balance(JournalAccount.Available, NextYear));
    }

    [Fact]
    public void a_year_that_follows_one_in_the_ledger_is_carried_not_typed() => AVillageWith(100)
        .When(new OpenCollective(NextBooks, Money.Yuan(1), Money.Zero, Money.Zero, NextYear, Evidence.None, "期初"),
            People.Recorder).ThenRefused("collective-carries-over");

    [Fact]
    public void a_loss_is_carried_and_must_be_covered_in_the_next_year()
    {
        var scene = AVillageWith(1_000).Given(Cost(400, On(5, 1)), People.Recorder).Given(Carry, People.Recorder);
        Assert.Equal(Money.Yuan(400), scene.Book.Read<CollectiveBooks>(NextBooks.Stream).LossLeft);
    }
}
