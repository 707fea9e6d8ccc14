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

public sealed class CancelAllocationTests
{
    public static TheoryData<string> UnpaidSteps => ["draft", "submitted", "returned"];

    [Theory]
    [MemberData(nameof(UnpaidSteps))]
    public void before_approval_nothing_was_reserved_and_nothing_moves(string step)
    {
        var scene = At(step);
        scene.When(Cancel(On(1, 7)), People.Recorder)
            .Then(new AllocationCancelled(People.Recorder.Id, "不再安排"));
        scene.When(Cancel(On(1, 7)), People.Recorder).ThenRefused("wrong-step");
        scene.When(s => new SubmitAllocation(s.Document), People.Recorder).ThenRefused("wrong-step");
    }

    [Fact]
    public void an_approved_sum_goes_back_to_the_pool()
    {
        var scene = AnApprovedAllocationOf(60_000);
        scene.When(Cancel(On(1, 20)), People.Recorder).Then(
            new AllocationCancelled(People.Recorder.Id, "不再安排"),
            new AllocationReleased(StreetPool, scene.Document, Money.Yuan(60_000), On(1, 20),
                new Voucher(VoucherKind.Transfer, 2026, 2, Evidence.Document("演示安排1号")), "不再安排"));
        Assert.Equal(Money.Yuan(240_000), scene.Balance(Street, JournalAccount.Unallocated, On(1, 20)));
        Assert.Equal(Money.Yuan(180_000), scene.Balance(Street, JournalAccount.Unallocated, On(1, 19)));
        Assert.Equal(Money.Zero, scene.Balance(Street, JournalAccount.Reserved, On(1, 20)));
        scene.When(s => new DisburseAllocation(s.Document, On(1, 21)), People.Payer).ThenRefused("wrong-step");
    }

    [Fact]
    public void what_was_paid_is_reversed_and_not_cancelled()
    {
        ADisbursedAllocationOf(60_000).When(Cancel(On(1, 20)), People.Recorder).ThenRefused("wrong-step");
        AnAccountWith(60_000).When(Cancel(On(1, 20)), People.Recorder).ThenRefused("wrong-step");
    }

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AnApprovedAllocationOf(60_000);
        var mended = new CancelAllocation[3];
        mended[0] = new CancelAllocation(scene.Document, new LocalDate(2025, 1, 1), "");
        mended[1] = mended[0] with { EffectiveOn = On(1, 7) };
        mended[2] = mended[1] with { EffectiveOn = On(1, 8) };
        Assert.Equal(["date-outside-year", "step-before-earlier", "text-missing"],
            mended.Select(command => scene.When(command, People.Recorder).Code));
    }

    [Fact]
    public void only_a_recorder_cancels_and_only_in_an_open_month()
    {
        var scene = AnApprovedAllocationOf(60_000);
        scene.When(Cancel(On(1, 20)), People.Approver).ThenRefused("not-permitted");
        scene.GivenClosed(Office, 1).When(Cancel(On(1, 20)), People.Recorder).ThenRefused("period-closed");
    }

    private static Func<Scenario, Command> Cancel(LocalDate day) =>
        s => new CancelAllocation(s.Document, day, "不再安排");

    private static Scenario At(string step) => step switch
    {
        "draft" => ADraftOf(60_000),
        "submitted" => ASubmittedAllocationOf(60_000),
        _ => ASubmittedAllocationOf(60_000).Given(s => new ReturnAllocation(s.Document, "有误"), People.Approver),
    };
}
