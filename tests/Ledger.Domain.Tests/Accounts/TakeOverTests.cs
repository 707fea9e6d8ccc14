using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Accounts;

/// <summary>Balances of an older register opened in this ledger (期初余额).</summary>
public sealed class TakeOverTests
{
    private static readonly TakeOverBalance Opening = new(ShichengAccount, new FiscalYear(2025), Money.Yuan(500),
        On(1, 1), Evidence.Document("旧台账第3页（演示）"), "旧台账余额接管");

    [Fact]
    public void an_opening_balance_may_be_spent_and_is_no_allocation()
    {
        var scene = AStreetWithTwelveUnits().When(Opening, People.Recorder).Then(
            new BalanceTakenOver(ShichengAccount, Office, new FiscalYear(2025), Money.Yuan(500), On(1, 1),
                new Voucher(VoucherKind.Transfer, 2026, 1, Evidence.Document("旧台账第3页（演示）")), "旧台账余额接管"));
        Assert.Equal(Money.Yuan(500), scene.Balance(Shicheng, JournalAccount.Available, On(1, 1)));
        Assert.Equal(Money.Yuan(-500), scene.Balance(Shicheng, JournalAccount.OpeningSource, On(1, 1)));
        scene.When(Spend(500, On(1, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void layers_of_several_years_add_up() => AStreetWithTwelveUnits()
        .Given(Opening, People.Recorder).Given(Opening with { From = new FiscalYear(2024) }, People.Recorder)
        .When(Spend(1_000, On(1, 2)), People.Recorder).ThenAccepted();

    [Fact]
    public void what_is_left_comes_from_an_earlier_year() => AStreetWithTwelveUnits()
        .When(Opening with { From = Year }, People.Recorder).ThenRefused("origin-not-earlier", "from");

    [Fact]
    public void a_unit_under_no_street_takes_none() => AStreetWithTwelveUnits()
        .When(Opening with { Account = ShichengAccount with { Unit = District } }, People.Everywhere)
        .ThenRefused("unit-of-no-office", "unit");

    [Fact]
    public void a_village_fund_is_opened_with_the_books_of_the_village_instead() => AStreetWithTwelveUnits()
        .When(Opening with { Account = ShichengAccount with { Fund = VillageFund } }, People.Recorder)
        .ThenRefused("fund-of-another-holder", "fund");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void nothing_is_no_balance(long fen) => AStreetWithTwelveUnits()
        .When(Opening with { Amount = new Money(fen) }, People.Recorder).ThenRefused("amount-not-positive", "amount");

    [Fact]
    public void the_day_lies_in_the_year_of_the_account() => AStreetWithTwelveUnits()
        .When(Opening with { EffectiveOn = new LocalDate(2025, 12, 31) }, People.Recorder)
        .ThenRefused("date-outside-year", "effectiveOn");

    [Fact]
    public void a_wrong_opening_is_reversed_while_the_money_is_there()
    {
        var scene = AStreetWithTwelveUnits().Given(Opening, People.Recorder).Remember(out var voucher);
        var reversal = new ReverseTakeOver(ShichengAccount, voucher, On(1, 5), "余额有误");
        scene.When(reversal, People.Recorder).ThenOne<TakeOverReversed>();
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, On(1, 5)));
        scene.When(reversal, People.Recorder).ThenRefused("entry-already-reversed", "voucher");
    }

    [Fact]
    public void a_spent_opening_is_not_reversed() => AStreetWithTwelveUnits()
        .Given(Opening, People.Recorder).Remember(out var voucher).Given(Spend(1, On(1, 2)), People.Recorder)
        .When(new ReverseTakeOver(ShichengAccount, voucher, On(1, 5), "余额有误"), People.Recorder)
        .ThenRefused("expenditure-exceeds-available", "amount");

    [Fact]
    public void another_entry_is_not_reversed_as_an_opening() => AnAccountWith(10)
        .Given(Spend(1, On(2, 1)), People.Recorder).Remember(out var voucher)
        .When(new ReverseTakeOver(ShichengAccount, voucher, On(2, 5), "凭证选错"), People.Recorder)
        .ThenRefused("entry-unknown", "voucher");
}
