using Ledger.Domain.Accounts;
using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Dues.DuesScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Dues;

public sealed class ReturnAndReverseTests
{
    private static Scenario Remitted(out VoucherNumber collected, out VoucherNumber remitted) => AStreetWithBranches()
        .Given(Collect(20_000, 1, On(1, 16)), People.Recorder).Remember(out collected)
        .Given(Remit(1, 1, On(2, 1)), People.Recorder).Remember(out remitted);

    [Fact]
    public void returned_dues_reach_the_account_of_the_unit_in_the_same_decision()
    {
        var scene = Remitted(out _, out var remitted);
        var voucher = new Voucher(VoucherKind.Transfer, 2026, 1, Evidence.Document("返还党费使用审批表1号（演示）"));
        scene.When(Return(1, 3, On(3, 31)), People.Recorder).Then(
            new DuesReturned(TwoNewDues, Account, Shicheng, new DuesPeriod(Year, 1, 3), 10_000, new Money(10_000),
                [remitted], new Money(10_000), On(3, 31), voucher, "返还党费"),
            new ReturnedDuesBooked(Returned, Account, TwoNew, "2026-01/2026-03", new Money(10_000), On(3, 31), voucher,
                "返还党费"));
        Assert.Equal(new Money(10_000), scene.Dues(JournalAccount.Available, On(3, 31)));
        Assert.Equal(Money.Zero, scene.Dues(JournalAccount.DuesReturnable, On(3, 31)));
        Assert.Equal(Money.Zero, scene.Dues(JournalAccount.DuesRemitted, On(3, 31)));
        scene.When(Return(1, 3, On(4, 1)), People.Recorder).ThenRefused("nothing-to-return");
    }

    [Fact]
    public void a_return_in_the_next_year_can_be_spent_in_that_year()
    {
        var day = new LocalDate(2027, 3, 1);
        var booked = Remitted(out _, out _).When(Return(1, 12, day), People.Recorder).ThenOne<ReturnedDuesBooked>();
        Assert.Equal(new FiscalYear(2027), booked.Account.Year);
    }

    [Fact]
    public void only_what_was_remitted_by_the_day_and_within_the_period_comes_back()
    {
        var scene = Remitted(out _, out _);
        scene.When(Return(1, 1, On(1, 31)), People.Recorder).ThenRefused("nothing-to-return");
        scene.When(Return(2, 3, On(3, 31)), People.Recorder).ThenRefused("nothing-to-return");
    }

    [Fact]
    public void a_masked_return_ratio_is_never_guessed() => AStreetWithBranches()
        .Given(Collect(1_000, 1, On(1, 16), BranchDues), People.Recorder)
        .Given(Remit(1, 1, On(2, 1), BranchDues), People.Recorder)
        .When(Return(1, 1, On(3, 1), BranchDues), People.Recorder).ThenRefused("dues-ratio-unknown");

    [Fact]
    public void a_collection_remitted_on_is_reversed_only_after_the_remittance()
    {
        var scene = Remitted(out var collected, out var remitted);
        scene.When(Reverse(collected, On(2, 2)), People.Recorder).ThenRefused("dues-already-remitted", "voucher");
        scene.Given(Reverse(remitted, On(2, 10)), People.Recorder);
        scene.When(Reverse(collected, On(2, 5)), People.Recorder).ThenRefused("dues-already-remitted");
        scene.Given(Reverse(collected, On(2, 10)), People.Recorder).Remember(out var reversal);
        Assert.Equal(Money.Zero, scene.Dues(JournalAccount.DuesCollected, On(2, 10)));
        scene.When(Reverse(collected, On(2, 11)), People.Recorder).ThenRefused("entry-already-reversed");
        scene.When(Reverse(reversal, On(2, 11)), People.Recorder).ThenRefused("entry-unknown");
    }

    [Fact]
    public void a_remittance_that_came_back_is_reversed_only_after_its_return()
    {
        var scene = Remitted(out _, out var remitted).Given(Return(1, 1, On(3, 1)), People.Recorder)
            .Remember(out var returned);
        scene.When(Reverse(remitted, On(3, 2)), People.Recorder).ThenRefused("dues-already-returned", "voucher");
        scene.Given(Reverse(returned, On(4, 1)), People.Recorder);
        Assert.Equal(Money.Zero, scene.Dues(JournalAccount.Available, On(4, 1)));
        scene.When(Reverse(remitted, On(3, 2)), People.Recorder).ThenRefused("dues-already-returned");
        scene.When(Reverse(remitted, On(4, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_return_is_reversed_only_while_the_unit_still_has_the_money()
    {
        var scene = Remitted(out _, out _).Given(Return(1, 1, On(3, 1)), People.Recorder).Remember(out var returned)
            .Given(Fund.Stream(FundCodes.ReturnedDues), Purposes)
            .Given(new RecordExpenditure(Returned, new Money(1), On(3, 2), Training, "演示培训中心", null, null, null,
                Paper, "培训"), People.Recorder);
        scene.When(Reverse(returned, On(3, 3)), People.Recorder).ThenRefused("expenditure-exceeds-available");
        scene.When(Reverse(returned, new LocalDate(2027, 1, 1)), People.Recorder).ThenRefused("date-outside-year");
    }

    [Fact]
    public void a_returned_remittance_comes_back_again_after_its_return_was_reversed() => Remitted(out _, out _)
        .Given(Return(1, 1, On(3, 1)), People.Recorder).Remember(out var returned)
        .Given(Reverse(returned, On(3, 2)), People.Recorder)
        .When(Return(1, 1, On(3, 3)), People.Recorder).ThenAccepted();

    [Fact]
    public void a_second_return_cannot_lie_before_the_first_was_reversed() => Remitted(out _, out _)
        .Given(Return(1, 1, On(3, 1)), People.Recorder).Remember(out var returned)
        .Given(Reverse(returned, On(6, 1)), People.Recorder)
        .When(Return(1, 1, On(2, 2)), People.Recorder).ThenRefused("nothing-to-return");

    [Fact]
    public void an_unknown_voucher_cannot_be_reversed() => AStreetWithBranches()
        .Given(Collect(100, 1, On(1, 16)), People.Recorder)
        .When(Reverse(new VoucherNumber(VoucherKind.Receipt, 2026, 99), On(2, 1)), People.Recorder)
        .ThenRefused("entry-unknown", "voucher");
}
