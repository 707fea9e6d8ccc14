using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

public sealed class SpendingFromHoldTests
{
    [Fact]
    public void spends_from_the_hold_in_parts_and_leaves_what_is_available_alone()
    {
        var scene = AnAccountHolding(out var hold);
        scene.Given(Spend(12_000, On(2, 3), hold), People.Recorder)
            .When(Spend(8_000, On(2, 2), hold), People.Recorder).ThenAccepted();
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Held, On(2, 3)));
        Assert.Equal(Money.Yuan(40_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 3)));
        scene.When(Spend(1, On(2, 4), hold), People.Recorder).ThenRefused("hold-unknown", "hold");
    }

    [Fact]
    public void refuses_more_than_is_left_of_the_hold_though_the_account_has_more()
    {
        var scene = AnAccountHolding(out var hold);
        scene.When(Spend(20_001, On(2, 2), hold), People.Recorder).ThenRefused("hold-exceeded", "amount");
        scene.Given(Spend(5_000, On(2, 2), hold), People.Recorder)
            .When(Spend(15_001, On(2, 2), hold), People.Recorder).ThenRefused("hold-exceeded");
    }

    [Fact]
    public void refuses_another_purpose_or_a_day_before_the_hold()
    {
        var scene = AnAccountHolding(out var hold);
        scene.When(Spend(1, On(1, 31), hold), People.Recorder).ThenRefused("hold-does-not-fit", "hold");
        scene.When(Spend(1, On(2, 2), hold) with { Purpose = Activities }, People.Recorder)
            .ThenRefused("hold-does-not-fit");
        scene.When(Spend(20_001, On(1, 31), hold), People.Recorder).ThenRefused("hold-does-not-fit");
    }

    [Fact]
    public void what_is_paid_from_a_hold_is_paid_for_its_project()
    {
        var scene = AnAccountWith(60_000).Given(new PlaceHold(ShichengAccount, Money.Yuan(500), On(2, 1), Training,
            "pj-1", Evidence.None, "预占"), People.Recorder).Remember(out var hold);
        scene.When(Spend(1, On(2, 2), hold) with { Project = "pj-2" }, People.Recorder)
            .ThenRefused("hold-for-another-project", "project");
        Assert.Equal("pj-1", scene.When(Spend(500, On(2, 2), hold), People.Recorder).ThenOne<ExpenditureRecorded>().Project);
    }

    [Fact]
    public void refuses_a_voucher_that_is_no_hold()
    {
        var scene = AnAccountWith(60_000).Given(Spend(1, On(2, 1)), People.Recorder);
        scene.When(s => Spend(1, On(2, 1), s.Voucher), People.Recorder).ThenRefused("hold-unknown");
    }

    [Fact]
    public void a_reversal_gives_the_money_back_to_the_hold()
    {
        var scene = AnAccountHolding(out var hold).Given(Spend(20_000, On(2, 2), hold), People.Recorder);
        scene.Given(s => new ReverseExpenditure(ShichengAccount, s.Voucher, On(2, 5), "退货"), People.Recorder);
        Assert.Equal(Money.Yuan(20_000), scene.Balance(Shicheng, JournalAccount.Held, On(2, 5)));
        Assert.Equal(Money.Yuan(40_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 5)));
        scene.When(Spend(20_001, On(2, 5), hold), People.Recorder).ThenRefused("hold-exceeded");
        scene.When(Spend(20_000, On(2, 5), hold), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void money_back_in_a_hold_is_not_there_on_the_days_before_it_came_back()
    {
        var scene = AnAccountHolding(out var hold).Given(Spend(15_000, On(2, 10), hold), People.Recorder);
        scene.Given(s => new ReverseExpenditure(ShichengAccount, s.Voucher, On(2, 20), "退货"), People.Recorder);
        scene.When(Spend(20_000, On(2, 12), hold), People.Recorder).ThenRefused("hold-does-not-fit");
        scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 12), "不再需要"), People.Recorder)
            .ThenRefused("hold-does-not-fit");
        scene.When(Spend(20_000, On(2, 20), hold), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_hold_that_was_released_opens_again_when_a_payment_from_it_is_reversed()
    {
        var scene = AnAccountHolding(out var hold).Given(Spend(15_000, On(2, 10), hold), People.Recorder)
            .Remember(out var spent)
            .Given(new ReleaseHold(ShichengAccount, hold, On(2, 11), "余额不用"), People.Recorder)
            .Given(new ReverseExpenditure(ShichengAccount, spent, On(2, 20), "退货"), People.Recorder);
        Assert.Equal(Money.Yuan(15_000), scene.Balance(Shicheng, JournalAccount.Held, On(2, 20)));
        Assert.Equal(Money.Yuan(45_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 20)));
        scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 20), "不用"), People.Recorder).ThenAccepted();
    }

    private static Scenario AnAccountHolding(out VoucherNumber hold) =>
        AnAccountWith(60_000).Given(Keep(20_000, On(2, 1)), People.Recorder).Remember(out hold);
}
