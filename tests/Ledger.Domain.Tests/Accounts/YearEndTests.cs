using CsCheck;
using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Allocations;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Accounts;

public sealed class YearEndTests
{
    private static readonly FiscalYear next = new(2027);
    private static readonly AccountKey nextAccount = ShichengAccount with { Year = next };
    private static readonly LocalDate lastDay = new(2026, 12, 31);

    private static Scenario An(long yuan, CarryOverKind rule, int years = 2) => Worlds.AnAccountWith(yuan)
        .Given(Fund.Stream(PartyWork), new CarryOverSet(new(2020, 1, 1), "演示〔2020〕2号", rule, years, 6, 30));

    private static CarryAccount Carry(AccountKey account) => new(account, Evidence.None, "年末结转");

    [Fact]
    public void money_for_the_same_use_goes_on_with_its_year_of_origin()
    {
        var scene = An(60_000, CarryOverKind.SameUse).Given(Worlds.Spend(20_000, On(3, 1)), People.Recorder);
        var facts = scene.When(Carry(ShichengAccount), People.Recorder).Facts;
        IReadOnlyList<CarriedLayer> layers = [new(Year, Money.Yuan(40_000))];
        Assert.Collection(facts,
            f => Assert.Equal((lastDay, Money.Yuan(40_000)), (((CarriedOver)f).EffectiveOn, ((CarriedOver)f).Amount)),
            f => Assert.Equal((new LocalDate(2027, 1, 1), nextAccount),
                (((CarriedForward)f).EffectiveOn, ((CarriedForward)f).Account)));
        Assert.Equal(layers, ((CarriedForward)facts[1]).Layers);
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, lastDay));
        Assert.Equal(Money.Yuan(40_000), scene.Balance(Shicheng, JournalAccount.Available, new(2027, 1, 1)));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.CarriedOver, new(2027, 1, 1)));
    }

    [Fact]
    public void what_is_unspent_at_its_second_year_end_in_a_row_is_taken_back()
    {
        var scene = An(60_000, CarryOverKind.SameUse).Given(Carry(ShichengAccount), People.Recorder).Given(
            Worlds.Spend(25_000, new(2027, 5, 1)) with { Account = nextAccount }, People.Recorder);
        var back = scene.When(Carry(nextAccount), People.Recorder).ThenOne<ClawedBack>();
        Assert.Equal(Money.Yuan(35_000), back.Amount);
        Assert.Equal([new CarriedLayer(Year, Money.Yuan(35_000))], back.Layers!);
    }

    [Fact]
    public void under_a_claw_back_rule_all_is_taken_back_at_year_end()
    {
        var back = An(60_000, CarryOverKind.ClawBack).When(Carry(ShichengAccount), People.Recorder).ThenOne<ClawedBack>();
        Assert.Equal((Money.Yuan(60_000), lastDay), (back.Amount, back.EffectiveOn));
    }

    [Fact]
    public void free_money_goes_on_however_old_and_may_be_spent_in_the_next_year()
    {
        var scene = An(60_000, CarryOverKind.Free).Given(Carry(ShichengAccount), People.Recorder)
            .Given(Carry(nextAccount), People.Recorder);
        var then = nextAccount with { Year = new(2028) };
        Assert.Equal([new CarriedLayer(Year, Money.Yuan(60_000))], scene.Book.Read<FundAccount>(then.Stream).Carried!);
        scene.When(Worlds.Spend(60_000, new(2028, 1, 1)) with { Account = then }, People.Recorder).ThenAccepted();
    }

    [Fact]
    public void an_account_is_carried_once_and_late_money_again()
    {
        var scene = An(60_000, CarryOverKind.SameUse).Given(Worlds.Spend(1_000, On(3, 1)), People.Recorder)
            .Remember(out var spent).Given(Carry(ShichengAccount), People.Recorder);
        scene.When(Carry(ShichengAccount), People.Recorder).ThenRefused("nothing-left-to-carry");
        scene.Given(new ReverseExpenditure(ShichengAccount, spent, On(12, 31), "重复"), People.Recorder);
        Assert.Equal(Money.Yuan(1_000), scene.When(Carry(ShichengAccount), People.Recorder).ThenOne<CarriedOver>().Amount);
    }

    [Fact]
    public void refuses_an_account_with_open_holds_or_without_a_rule_or_before_the_year_ends()
    {
        An(60_000, CarryOverKind.Free).Given(Worlds.Keep(10, On(2, 1)), People.Recorder)
            .When(Carry(ShichengAccount), People.Recorder).ThenRefused("holds-open-at-year-end");
        Worlds.AnAccountWith(60_000).When(Carry(ShichengAccount), People.Recorder).ThenRefused("carry-rule-missing");
        An(60_000, CarryOverKind.Free).When(Carry(ShichengAccount with { Year = new(2025) }), People.Recorder)
            .ThenRefused("account-empty");
        An(60_000, CarryOverKind.Free).Given(Carry(ShichengAccount), People.Recorder)
            .Given(Carry(nextAccount), People.Recorder)
            .When(Carry(nextAccount with { Year = new(2028) }), People.Recorder).ThenRefused("date-in-future");
    }

    [Fact]
    public void a_december_payment_is_confirmed_in_january_and_may_be_spent_then()
    {
        var scene = Worlds.ADisbursedAllocationOf(500).Given(
            Fund.Stream(PartyWork), new CarryOverSet(new(2020, 1, 1), "演示〔2020〕2号", CarryOverKind.SameUse, 2, 6, 30));
        var late = new LocalDate(2027, 1, 8);
        scene.When(s => new ConfirmReceipt(s.Document, Shicheng, late), People.Recorder).ThenAccepted();
        Assert.Equal([new CarriedLayer(Year, Money.Yuan(500))], scene.Book.Read<FundAccount>(nextAccount.Stream).Carried!);
        Assert.Equal(Money.Yuan(500), scene.Balance(Shicheng, JournalAccount.InTransit, lastDay));
        Assert.Equal(Money.Yuan(500), scene.Balance(Shicheng, JournalAccount.Available, late));
        scene.When(Worlds.Spend(500, late) with { Account = nextAccount }, People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_late_receipt_of_money_that_ends_with_its_year_goes_back_at_once()
    {
        var scene = Worlds.ADisbursedAllocationOf(500).Given(
            Fund.Stream(PartyWork), new CarryOverSet(new(2020, 1, 1), "演示〔2020〕2号", CarryOverKind.ClawBack, 0, 6, 30));
        scene.When(s => new ConfirmReceipt(s.Document, Shicheng, new(2027, 1, 8)), People.Recorder).ThenAccepted();
        Assert.Equal(Money.Yuan(500), scene.Balance(Shicheng, JournalAccount.ClawedBack, new(2027, 1, 8)));
    }

    [Fact]
    public void a_receipt_two_years_late_is_refused() => An(1, CarryOverKind.Free).When(
        s => new ConfirmReceipt(s.Document, Dongshanbei, new(2028, 1, 1)), People.Recorder).ThenRefused("line-unknown");

    [Fact]
    public void layers_sum_to_what_is_left_and_the_oldest_is_spent_first() => Gen.Select(
        Gen.Long[0, 1_000], Gen.Long[0, 1_000], Gen.Long[0, 1_000], Gen.Long[0, 100]).Sample((older, old, own, percent) =>
    {
        var left = new Money((older + old + own) * percent / 100);
        var layers = UnspentLayers.Of(left, Year, new Money(own),
            [new(new FiscalYear(2025), new Money(old)), new(new FiscalYear(2024), new Money(older))]);
        Assert.Equal(left, Money.Sum(layers.Select(l => l.Amount)));
        Assert.Equal(layers.OrderBy(l => l.From), layers);
        var kept = layers.ToDictionary(l => l.From.Value, l => l.Amount.Fen);
        Assert.True(kept.GetValueOrDefault(2024) == 0 || kept.GetValueOrDefault(2025) == old);
        Assert.True(kept.GetValueOrDefault(2025) == 0 || kept.GetValueOrDefault(2026) == own);
    });
}
