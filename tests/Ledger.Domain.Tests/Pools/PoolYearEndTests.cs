using CsCheck;
using Ledger.Domain.Allocations;
using Ledger.Domain.Funds;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Pools;

public sealed class PoolYearEndTests
{
    private static readonly PoolKey nextPool = StreetPool with { Year = new(2027) };
    private static readonly LocalDate lastDay = new(2026, 12, 31);
    private static readonly LocalDate newYear = new(2027, 1, 1);

    private static Scenario APool(CarryOverKind rule, int years = 2) => Worlds.APoolOf(240_000)
        .Given(Grant(StreetPool, FundingTier.City, 120_000, On(2, 1)), People.Recorder)
        .Given(Fund.Stream(PartyWork), new CarryOverSet(new(2020, 1, 1), "演示〔2020〕2号", rule, years, 6, 30));

    private static ReceiveAppropriation Grant(PoolKey pool, FundingTier tier, long yuan, LocalDate day) => new(
        pool, tier, Money.Yuan(yuan), day, Evidence.Document("演示指标〔2026〕2号"), "追加指标");

    private static CarryPool Carry(PoolKey pool) => new(pool, Evidence.None, "年末结转");

    private static Scenario Allocated(Scenario scene, long yuan) => scene
        .Given(new DraftAllocation(StreetPool, [Worlds.Line(Shicheng, yuan)], On(3, 1), Evidence.None, "安排"), People.Recorder)
        .Given(s => new SubmitAllocation(s.Document), People.Recorder)
        .Given(s => new ApproveAllocation(s.Document, On(3, 2)), People.Approver);

    [Fact]
    public void what_no_allocation_claimed_goes_on_with_its_year_and_the_tiers_that_gave_it()
    {
        var scene = Allocated(APool(CarryOverKind.SameUse), 60_000);
        var facts = scene.When(Carry(StreetPool), People.Recorder).Facts;
        IReadOnlyList<PoolLayer> layers =
        [
            new(Year, FundingTier.City, Money.Yuan(100_000)), new(Year, FundingTier.District, Money.Yuan(200_000)),
        ];
        var (over, forward) = (Assert.IsType<PoolCarriedOver>(facts[0]), Assert.IsType<PoolCarriedForward>(facts[1]));
        Assert.Equal((lastDay, newYear, nextPool), (over.EffectiveOn, forward.EffectiveOn, forward.Pool));
        Assert.Equal(layers, over.Layers);
        Assert.Equal(layers, forward.Layers);
        Assert.Equal(Money.Zero, scene.Balance(Street, JournalAccount.Unallocated, lastDay));
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Street, JournalAccount.Reserved, lastDay));
        Assert.Equal(Money.Yuan(300_000), scene.Balance(Street, JournalAccount.Unallocated, newYear));
        Assert.Equal(Money.Zero, scene.Balance(Street, JournalAccount.PoolCarriedOver, newYear));
    }

    [Fact]
    public void carried_money_may_be_allocated_in_the_next_year() => APool(CarryOverKind.SameUse)
        .Given(Carry(StreetPool), People.Recorder)
        .Given(new DraftAllocation(nextPool, [Worlds.Line(Shicheng, 360_000)], new(2027, 2, 1), Evidence.None, "安排"),
            People.Recorder)
        .Given(s => new SubmitAllocation(s.Document), People.Recorder)
        .When(s => new ApproveAllocation(s.Document, new(2027, 2, 2)), People.Approver).ThenAccepted();

    [Fact]
    public void what_nobody_claimed_at_its_second_year_end_goes_back_to_each_tier_its_own()
    {
        var scene = APool(CarryOverKind.SameUse).Given(Carry(StreetPool), People.Recorder)
            .Given(Grant(nextPool, FundingTier.Province, 10_000, new(2027, 3, 1)), People.Recorder);
        var outcome = scene.When(Carry(nextPool), People.Recorder);
        Assert.Equal(
            [new(Year, FundingTier.City, Money.Yuan(120_000)), new(Year, FundingTier.District, Money.Yuan(240_000))],
            outcome.ThenOne<PoolClawedBack>().Layers);
        Assert.Equal([new(new FiscalYear(2027), FundingTier.Province, Money.Yuan(10_000))],
            outcome.ThenOne<PoolCarriedOver>().Layers);
        Assert.All(Postings.Of(outcome.ThenOne<PoolClawedBack>()), line => Assert.NotNull(line.Tier));
    }

    [Fact]
    public void under_a_claw_back_rule_all_is_taken_back_and_no_pool_is_opened()
    {
        var scene = APool(CarryOverKind.ClawBack);
        Assert.Equal(Money.Yuan(360_000), scene.When(Carry(StreetPool), People.Recorder).ThenOne<PoolClawedBack>().Amount);
        Assert.Empty(scene.Book.Facts(nextPool.Stream));
    }

    [Fact]
    public void the_balance_of_the_pool_says_what_was_allocated_whatever_went_on()
    {
        var scene = Allocated(APool(CarryOverKind.SameUse), 60_000).Given(Carry(StreetPool), People.Recorder);
        var rows = BalanceRow.Of(scene.Book.Entries.SelectMany(e => Postings.Of(e.Fact))
            .Select(l => new AccountSum(l.Unit, l.Fund, l.Year, l.Holder, l.Account, l.Amount)));
        var (old, opened) = (rows.Single(r => r.IsPool && r.Year == Year), rows.Single(r => r.IsPool && r.Year != Year));
        Assert.Equal((Money.Yuan(360_000), Money.Yuan(60_000), Money.Zero, Money.Yuan(300_000)),
            (old.Appropriated, old.Allocated, old.Available, old.CarriedOver));
        Assert.Equal((Money.Zero, Money.Zero, Money.Yuan(300_000), Money.Yuan(-300_000)),
            (opened.Appropriated, opened.Allocated, opened.Available, opened.CarriedOver));
    }

    [Fact]
    public void what_a_cancelled_allocation_gives_back_is_carried_by_doing_it_again()
    {
        var scene = Allocated(APool(CarryOverKind.SameUse), 60_000).Given(Carry(StreetPool), People.Recorder);
        scene.When(Carry(StreetPool), People.Recorder).ThenRefused("pool-nothing-left");
        scene.Given(s => new CancelAllocation(s.Document, lastDay, "不再需要"), People.Recorder);
        Assert.Equal(Money.Yuan(60_000), scene.When(Carry(StreetPool), People.Recorder).ThenOne<PoolCarriedOver>().Amount);
        Assert.Equal(Money.Yuan(360_000), Money.Sum(scene.Book.Read<Pool>(nextPool.Stream).Given!.Select(l => l.Amount)));
    }

    [Fact]
    public void refuses_without_a_rule_or_money_or_for_a_fund_of_another_holder_or_by_a_stranger()
    {
        Worlds.APoolOf(1).When(Carry(StreetPool), People.Recorder).ThenRefused("carry-rule-missing");
        APool(CarryOverKind.Free).When(Carry(nextPool), People.Recorder).ThenRefused("pool-nothing-left");
        APool(CarryOverKind.Free).When(Carry(StreetPool with { Fund = VillageFund }), People.Recorder)
            .ThenRefused("fund-of-another-holder");
        APool(CarryOverKind.Free).GivenClosed(Office, 12).When(Carry(StreetPool), People.Recorder)
            .ThenRefused("period-closed");
        APool(CarryOverKind.Free).Given(Carry(StreetPool), People.Recorder).When(
            s => new WithdrawAppropriation(StreetPool, new(VoucherKind.Receipt, 2026, 1), lastDay, "收回"), People.Recorder)
            .ThenRefused("pool-exceeded");
    }

    [Fact]
    public void layers_sum_to_what_is_left_and_no_tier_keeps_more_than_it_gave() => Gen.Select(
        Gen.Select(Gen.Int[2024, 2026], Gen.Enum<FundingTier>(), Gen.Long[0, 9_999_999_999]).Array[0, 9], Gen.Int[0, 100])
        .Sample((given, percent) =>
        {
            var layers = Array.Empty<PoolLayer>().With(
                given.Select(g => new PoolLayer(new FiscalYear(g.Item1), g.Item2, new Money(g.Item3))));
            var left = new Money(layers.Sum(l => l.Amount.Fen) / 100 * percent);
            var kept = PoolLayers.Of(left, layers);
            Assert.Equal(left, Money.Sum(kept.Select(l => l.Amount)));
            Assert.All(kept, k => Assert.True(k.Amount <= layers.Single(l => (l.From, l.Tier) == (k.From, k.Tier)).Amount));
            var whole = layers.ToLookup(l => l.From, l => l.Amount);
            Assert.All(kept.Select(k => k.From).Distinct().OrderDescending().SkipLast(1), y => Assert.Equal(
                Money.Sum(whole[y]), Money.Sum(kept.Where(k => k.From == y).Select(k => k.Amount))));
        });
}
