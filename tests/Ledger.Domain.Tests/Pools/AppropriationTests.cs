using Ledger.Domain.Allocations;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Pools;

public sealed class AppropriationTests
{
    private static readonly Evidence Quota = Evidence.Document("演示指标〔2026〕2号");
    private static readonly ReceiveAppropriation Right =
        new(StreetPool, FundingTier.City, Money.Yuan(1_000), On(2, 1), Quota, "市级指标");

    [Fact]
    public void a_grant_of_a_tier_waits_in_the_pool()
    {
        var scene = AStreetWithTwelveUnits().When(Right, People.Recorder).Then(new AppropriationReceived(
            StreetPool, FundingTier.City, Money.Yuan(1_000), On(2, 1),
            new Voucher(VoucherKind.Receipt, 2026, 1, Quota), "市级指标"));
        Assert.Equal(Money.Yuan(1_000), scene.Balance(Street, JournalAccount.Unallocated, On(2, 1)));
        Assert.Equal(Money.Yuan(-1_000), scene.Balance(Street, "source:city", On(2, 1)));
        Assert.Equal(Money.Zero, scene.Balance(Street, JournalAccount.Unallocated, On(1, 31)));
    }

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AStreetWithTwelveUnits();
        var mended = new ReceiveAppropriation[8];
        mended[0] = new ReceiveAppropriation(new PoolKey(Holder.Fiscal("990101009000"), "no-fund", Year),
            FundingTier.City, Money.Zero, new LocalDate(2025, 12, 31), Evidence.None, " ");
        mended[1] = mended[0] with { Pool = StreetPool with { Fund = "no-fund" } };
        mended[2] = mended[1] with { Pool = StreetPool with { Fund = VillageFund } };
        mended[3] = mended[2] with { Pool = StreetPool };
        mended[4] = mended[3] with { Amount = new Money(1) };
        mended[5] = mended[4] with { EffectiveOn = On(12, 31) };
        mended[6] = mended[5] with { Evidence = Quota };
        mended[7] = mended[6] with { Summary = "市级指标" };
        Assert.Equal(
            ["unit-unknown", "fund-unknown", "fund-of-another-holder", "amount-not-positive", "date-outside-year",
                "text-missing", "text-missing", "accepted"],
            mended.Select(command => scene.When(command, People.Everywhere).Code));
    }

    [Fact]
    public void a_closed_month_takes_no_grant_and_no_withdrawal()
    {
        var scene = APoolOf(1_000).GivenClosed(Office, 2);
        scene.When(Right, People.Recorder).ThenRefused("period-closed", "effectiveOn");
        scene.When(s => Withdraw(s.Voucher, On(2, 28)), People.Recorder).ThenRefused("period-closed");
        scene.When(s => Withdraw(s.Voucher, On(3, 1)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_grant_of_tomorrow_has_not_happened_yet()
    {
        var scene = AStreetWithTwelveUnits(On(1, 31));
        scene.When(Right, People.Recorder).ThenRefused("date-in-future", "effectiveOn");
        scene.When(Right with { EffectiveOn = On(1, 31) }, People.Recorder).ThenAccepted();
    }

    [Fact]
    public void only_a_recorder_of_the_street_records_grants()
    {
        var scene = APoolOf(1_000);
        Actor[] others = [People.Approver, People.Administrator, People.VillageRecorder, People.NeighbourRecorder];
        Assert.All(others, person =>
        {
            scene.When(Right, person).ThenRefused("not-permitted");
            scene.When(s => Withdraw(s.Voucher, On(2, 1)), person).ThenRefused("not-permitted");
        });
    }

    [Fact]
    public void a_withdrawal_names_the_grant_and_cancels_its_lines()
    {
        var scene = APoolOf(1_000);
        var grant = scene.Book.Facts(StreetPool.Stream).Single();
        var withdrawn = scene.When(s => Withdraw(s.Voucher, On(2, 1)), People.Recorder)
            .ThenOne<AppropriationWithdrawn>();
        Assert.Equal(new FactPlace(StreetPool.Stream, 1), withdrawn.Reverses);
        Assert.Equal(
            Postings.Of(grant).Select(l => Wording.Of(l with { Amount = -l.Amount })).Order(),
            Postings.Of(withdrawn).Select(Wording.Of).Order());
        Assert.Equal(Money.Zero, scene.Balance(Street, JournalAccount.Unallocated, On(2, 1)));
    }

    [Fact]
    public void a_grant_that_is_allocated_cannot_be_withdrawn_any_more()
    {
        var scene = AnApprovedAllocationOf(60_000);
        var grant = new VoucherNumber(VoucherKind.Receipt, 2026, 1);
        scene.When(Withdraw(grant, On(1, 7)), People.Recorder).ThenRefused("pool-exceeded");
        scene.Given(s => new CancelAllocation(s.Document, On(1, 20), "不再安排"), People.Recorder);
        scene.When(Withdraw(grant, On(1, 19)), People.Recorder).ThenRefused("pool-exceeded");
        scene.When(Withdraw(grant, On(1, 20)), People.Recorder).ThenAccepted();
    }

    [Fact]
    public void a_grant_is_withdrawn_at_most_once()
    {
        var scene = APoolOf(1_000).Remember(out var grant).Given(Right, People.Recorder)
            .Given(Withdraw(grant, On(2, 2)), People.Recorder);
        scene.When(Withdraw(grant, On(2, 3)), People.Recorder).ThenRefused("entry-already-reversed", "voucher");
        scene.When(s => Withdraw(s.Voucher, On(2, 3)), People.Recorder).ThenRefused("entry-unknown", "voucher");
    }

    [Fact]
    public void faults_of_a_withdrawal_are_named_in_a_fixed_order()
    {
        var scene = APoolOf(1_000).Remember(out var grant);
        var mended = new WithdrawAppropriation[4];
        mended[0] = Withdraw(grant with { Number = 9 }, new LocalDate(2025, 1, 1)) with { Reason = "" };
        mended[1] = mended[0] with { Voucher = grant };
        mended[2] = mended[1] with { EffectiveOn = new LocalDate(2027, 1, 1) };
        mended[3] = mended[2] with { EffectiveOn = On(1, 5) };
        Assert.Equal(["entry-unknown", "reversal-before-entry", "date-outside-year", "text-missing"],
            mended.Select(command => scene.When(command, People.Recorder).Code));
    }

    private static WithdrawAppropriation Withdraw(VoucherNumber voucher, LocalDate day) =>
        new(StreetPool, voucher, day, "上级收回");
}
