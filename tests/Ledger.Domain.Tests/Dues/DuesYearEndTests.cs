using Ledger.Domain.Accounts;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Dues.DuesScenes;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Dues;

public sealed class DuesYearEndTests
{
    private static readonly LocalDate lastDay = new(2026, 12, 31);
    private static readonly LocalDate newYear = new(2027, 1, 1);
    private static readonly DuesKey next = TwoNewDues with { Year = new(2027) };

    private static CarryDues Carry(DuesKey? dues = null) => new(dues ?? TwoNewDues, Evidence.None, "年末结转");

    private static CarryOverSet Rule(CarryOverKind rule, int years = 2) =>
        new(new(2020, 1, 1), "演示组〔2020〕3号", rule, years, 6, 30);

    /// <summary>200 yuan collected in January; half went up, half is kept.</summary>
    private static Scenario Kept(CarryOverKind rule, int years = 2) => AStreetWithBranches()
        .Given(Fund.Stream(FundCodes.ReturnedDues), Rule(rule, years))
        .Given(Collect(20_000, 1, On(1, 16)), People.Recorder).Given(Remit(1, 1, On(2, 1)), People.Recorder);

    [Fact]
    public void what_the_account_keeps_opens_the_next_year_with_its_year_of_origin()
    {
        var scene = Kept(CarryOverKind.SameUse);
        var outcome = scene.When(Carry(), People.Recorder);
        IReadOnlyList<CarriedLayer> layers = [new(Year, new Money(10_000))];
        Assert.Equal((lastDay, new Money(10_000)), (outcome.ThenOne<DuesCarriedOver>().EffectiveOn, outcome.ThenOne<DuesCarriedOver>().Amount));
        Assert.Equal(layers, outcome.ThenOne<DuesCarriedForward>().Layers);
        Assert.Equal(next, outcome.ThenOne<DuesCarriedForward>().Dues);
        Assert.Equal(Money.Zero, scene.Dues(JournalAccount.DuesCollected, lastDay));
        Assert.Equal(new Money(10_000), scene.Dues(JournalAccount.DuesCollected, newYear));
        Assert.Equal(Money.Zero, scene.Dues(JournalAccount.DuesCarriedOver, newYear));
        scene.When(Carry(), People.Recorder).ThenRefused("dues-nothing-left");
    }

    [Fact]
    public void what_is_still_to_be_remitted_stays_in_its_year_and_is_carried_after_it_went_up()
    {
        var scene = Kept(CarryOverKind.SameUse).Given(Collect(6_000, 12, On(12, 16)), People.Recorder)
            .Given(Carry(), People.Recorder);
        Assert.Equal(new Money(6_000), scene.Dues(JournalAccount.DuesCollected, lastDay));
        scene.When(Carry(), People.Recorder).ThenRefused("dues-nothing-left");
        var late = new LocalDate(2027, 2, 20);
        var outcome = scene.Given(Remit(12, 12, late), People.Recorder).When(Carry(), People.Recorder);
        Assert.Equal((late, new Money(3_000)), (outcome.ThenOne<DuesCarriedOver>().EffectiveOn, outcome.ThenOne<DuesCarriedOver>().Amount));
        Assert.Equal(late, outcome.ThenOne<DuesCarriedForward>().EffectiveOn);
        Assert.Equal(new Money(13_000), scene.Book.Read<DuesYear>(next.Stream).Retained!.Final);
    }

    [Fact]
    public void kept_dues_of_the_last_allowed_year_are_taken_back_and_younger_ones_go_on()
    {
        var scene = Kept(CarryOverKind.SameUse).Given(Carry(), People.Recorder)
            .Given(Collect(5_000, 3, new(2027, 3, 16), next), People.Recorder)
            .Given(Remit(3, 3, new(2027, 4, 1), next), People.Recorder);
        var outcome = scene.When(Carry(next), People.Recorder);
        Assert.Equal([new(Year, new Money(10_000))], outcome.ThenOne<DuesClawedBack>().Layers);
        Assert.Equal([new(new FiscalYear(2027), new Money(2_500))], outcome.ThenOne<DuesCarriedOver>().Layers);
    }

    [Fact]
    public void where_nothing_goes_up_all_that_was_collected_goes_on()
    {
        var scene = AStreetWithBranches(new DuesRatiosSet(new(2020, 1, 1), "演示组〔2020〕4号", [new DuesRatio(null, 0, 0)]))
            .Given(Fund.Stream(FundCodes.ReturnedDues), Rule(CarryOverKind.Free))
            .Given(Collect(7_000, 5, On(5, 16)), People.Recorder);
        var over = scene.When(Carry(), People.Recorder).ThenOne<DuesCarriedOver>();
        Assert.Equal(new Money(7_000), over.Amount);
        Assert.Equal([new MonthlyDues(5, new Money(7_000))], over.Months);
        Assert.Equal(Money.Zero, scene.Book.Read<DuesYear>(TwoNewDues.Stream).UnremittedOf(5, lastDay));
    }

    [Fact]
    public void a_remittance_whose_rest_was_carried_is_not_reversed()
    {
        var scene = Kept(CarryOverKind.Free).Remember(out var remitted).Given(Carry(), People.Recorder);
        scene.When(Reverse(remitted, lastDay), People.Recorder).ThenRefused("dues-already-carried", "voucher");
        scene.When(Reverse(new(VoucherKind.Transfer, 2026, 1), lastDay), People.Recorder).ThenRefused("entry-unknown");
    }

    [Fact]
    public void refuses_without_a_rule_without_dues_or_into_another_account()
    {
        AStreetWithBranches().Given(Collect(100, 1, On(1, 16)), People.Recorder).Given(Remit(1, 1, On(2, 1)), People.Recorder)
            .When(Carry(), People.Recorder).ThenRefused("carry-rule-missing");
        Kept(CarryOverKind.Free).When(Carry(BranchDues), People.Recorder).ThenRefused("dues-nothing-left");
        var elsewhere = Holder.Dues("another-committee");
        Kept(CarryOverKind.Free).Given(next.Stream, new DuesCollected(next, elsewhere, Shicheng, 1, 1, new Money(1),
                new(2027, 1, 16), new Voucher(VoucherKind.Receipt, 2027, 1, Paper), "收缴"))
            .When(Carry(), People.Recorder).ThenRefused("dues-kept-elsewhere");
    }
}
