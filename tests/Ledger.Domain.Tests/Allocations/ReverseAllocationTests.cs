using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Allocations;

public sealed class ReverseAllocationTests
{
    [Fact]
    public void a_partly_confirmed_document_goes_back_line_by_line_from_where_each_stands()
    {
        var scene = ADisbursedAllocationOf(60_000, 30_000)
            .Given(s => new ConfirmReceipt(s.Document, Shicheng, On(1, 10)), People.Recorder);
        var voucher = new Voucher(VoucherKind.Payment, 2026, 2, Evidence.Document("演示安排1号"));
        scene.When(Reverse(On(1, 20)), People.Approver).Then(
            new AllocationReversed(People.Approver.Id, "拨错单位", On(1, 20)),
            new AllocationTakenBack(ShichengAccount, Office, scene.Document, true, "拨错单位",
                Money.Yuan(60_000), On(1, 20), voucher, "冲销：第一批安排"),
            new AllocationTakenBack(ShichengAccount with { Unit = Dongshanbei }, Office, scene.Document, false,
                "拨错单位", Money.Yuan(30_000), On(1, 20), voucher, "冲销：第一批安排"),
            new AllocationReleased(StreetPool, scene.Document, Money.Yuan(90_000), On(1, 20), voucher, "拨错单位"));
        Assert.All(
            [(Shicheng, JournalAccount.Available), (Dongshanbei, JournalAccount.InTransit),
                (Street, JournalAccount.Reserved)],
            place => Assert.Equal(Money.Zero, scene.Balance(place.Item1, place.Item2, On(1, 20))));
        Assert.Equal(Money.Yuan(240_000), scene.Balance(Street, JournalAccount.Unallocated, On(1, 20)));
        Assert.Equal(Money.Yuan(150_000), scene.Balance(Street, JournalAccount.Unallocated, On(1, 19)));
    }

    [Fact]
    public void from_transit_alone_and_from_confirmed_alone()
    {
        var transit = ADisbursedAllocationOf(60_000);
        transit.When(Reverse(On(1, 9)), People.Approver).ThenAccepted();
        Assert.Equal(Money.Zero, transit.Balance(Shicheng, JournalAccount.InTransit, On(1, 9)));
        var confirmed = AnAccountWith(60_000);
        confirmed.When(Reverse(On(1, 10)), People.Approver).ThenAccepted();
        Assert.Equal(Money.Zero, confirmed.Balance(Shicheng, JournalAccount.Available, On(1, 10)));
        confirmed.When(Spend(1, On(1, 10)), People.Recorder).ThenRefused("expenditure-exceeds-available");
    }

    [Fact]
    public void money_that_was_spent_or_kept_does_not_go_back()
    {
        var scene = AnAccountWith(60_000).Given(Spend(1, On(3, 1)), People.Recorder).Remember(out var spent);
        scene.When(Reverse(On(1, 20)), People.Approver).ThenRefused("expenditure-exceeds-available");
        scene.When(Reverse(On(3, 1)), People.Approver).ThenRefused("expenditure-exceeds-available");
        scene.Given(new ReverseExpenditure(ShichengAccount, spent, On(3, 2), "退款"), People.Recorder)
            .When(Reverse(On(3, 1)), People.Approver).ThenRefused("expenditure-exceeds-available");
        scene.When(Reverse(On(3, 2)), People.Approver).ThenAccepted();
        AnAccountWith(60_000).Given(Keep(1, On(2, 1)), People.Recorder)
            .When(Reverse(On(2, 1)), People.Approver).ThenRefused("expenditure-exceeds-available");
    }

    [Fact]
    public void one_spent_line_keeps_the_whole_document()
    {
        var scene = ADisbursedAllocationOf(60_000, 30_000)
            .Given(s => new ConfirmReceipt(s.Document, Shicheng, On(1, 10)), People.Recorder)
            .Given(Spend(60_000, On(1, 11)), People.Recorder);
        scene.When(Reverse(On(1, 20)), People.Approver).ThenRefused("expenditure-exceeds-available");
        Assert.Equal(Money.Yuan(30_000), scene.Balance(Dongshanbei, JournalAccount.InTransit, On(1, 20)));
    }

    [Fact]
    public void a_document_is_not_reversed_before_its_last_receipt()
    {
        var scene = AnAccountWith(60_000);
        var second = scene.Given(
            new DraftAllocation(StreetPool, [Line(Shicheng, 100)], On(1, 11), Evidence.None, "第二批"), People.Recorder)
            .Document;
        scene.Given(new SubmitAllocation(second), People.Recorder)
            .Given(new ApproveAllocation(second, On(1, 11)), People.Approver)
            .Given(new DisburseAllocation(second, On(1, 11)), People.Payer)
            .Given(new ConfirmReceipt(second, Shicheng, On(1, 20)), People.Recorder);
        scene.When(Reverse(On(1, 15)), People.Approver).ThenRefused("step-before-earlier", "effectiveOn");
        scene.When(Reverse(On(1, 20)), People.Approver).ThenAccepted();
    }

    [Fact]
    public void a_document_is_reversed_once_and_only_after_it_was_paid()
    {
        AnApprovedAllocationOf(60_000).When(Reverse(On(1, 20)), People.Approver).ThenRefused("wrong-step");
        var scene = ADisbursedAllocationOf(60_000)
            .Given(s => new ReverseAllocation(s.Document, On(1, 20), "拨错"), People.Approver);
        scene.When(Reverse(On(1, 21)), People.Approver).ThenRefused("wrong-step");
        scene.When(s => new ConfirmReceipt(s.Document, Shicheng, On(1, 21)), People.Recorder)
            .ThenRefused("wrong-step");
    }

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AnApprovedAllocationOf(60_000)
            .Given(s => new DisburseAllocation(s.Document, On(1, 9)), People.Everybody)
            .Given(s => new ConfirmReceipt(s.Document, Shicheng, On(1, 10)), People.Recorder)
            .Given(Spend(1, On(1, 10)), People.Recorder);
        var wrong = new ReverseAllocation(scene.Document, new LocalDate(2025, 1, 1), " ");
        scene.When(wrong, People.Everybody).ThenRefused("same-person");
        var mended = new ReverseAllocation[4];
        mended[0] = wrong;
        mended[1] = wrong with { EffectiveOn = On(1, 9) };
        mended[2] = wrong with { EffectiveOn = On(1, 10) };
        mended[3] = mended[2] with { Reason = "拨错" };
        Assert.Equal(["date-outside-year", "step-before-earlier", "text-missing", "expenditure-exceeds-available"],
            mended.Select(command => scene.When(command, People.Approver).Code));
    }

    [Fact]
    public void only_an_approver_reverses_and_only_in_an_open_month()
    {
        var scene = ADisbursedAllocationOf(60_000);
        scene.When(Reverse(On(1, 20)), People.Recorder).ThenRefused("not-permitted");
        scene.When(Reverse(On(1, 20)), People.Payer).ThenRefused("not-permitted");
        scene.GivenClosed(Office, 1).When(Reverse(On(1, 20)), People.Approver).ThenRefused("period-closed");
        scene.When(Reverse(On(2, 1)), People.Approver).ThenAccepted();
    }

    private static Func<Scenario, Command> Reverse(LocalDate day) =>
        s => new ReverseAllocation(s.Document, day, "拨错单位");
}
