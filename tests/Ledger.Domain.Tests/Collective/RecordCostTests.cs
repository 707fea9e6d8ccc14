using Ledger.Domain.Collective;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Collective.VillageScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Collective;

public sealed class RecordCostTests
{
    [Fact]
    public void spends_to_the_last_fen_and_no_further()
    {
        var scene = AVillageWith(1_000).Given(Cost(1_000, On(2, 1)), People.Recorder);
        Assert.Equal(Money.Zero, scene.Balance(JournalAccount.Available, On(2, 1)));
        scene.When(Cost(1, On(2, 2)) with { Amount = new Money(1) }, People.Recorder)
            .ThenRefused("collective-exceeds-available", "amount");
    }

    [Fact]
    public void a_back_dated_cost_is_judged_on_every_later_day() => AVillageWith(1_000)
        .Given(Cost(900, On(6, 1)), People.Recorder)
        .Given(Income(500, On(7, 1)), People.Recorder)
        .When(Cost(101, On(2, 1)), People.Recorder)
        .ThenRefused("collective-exceeds-available");

    [Fact]
    public void an_asset_is_paid_for_and_is_no_expense()
    {
        var scene = AVillageWith(1_000, undistributed: 1_000).Given(Cost(600, On(2, 1), "151"), People.Recorder);
        Assert.Equal(Money.Yuan(600), scene.Balance("cost:asset", On(2, 1)));
        Assert.Equal(Money.Yuan(1_000), scene.Book.Read<CollectiveBooks>(Books.Stream).Undistributed.Final);
    }

    [Theory]
    [InlineData("501")]
    [InlineData("211")]
    [InlineData("311")]
    [InlineData("101")]
    public void refuses_an_account_that_money_is_not_spent_on(string code) => AVillageWith(1_000)
        .When(Cost(1, On(2, 1), code), People.Recorder)
        .ThenRefused("chart-account-does-not-fit", "code");
}
