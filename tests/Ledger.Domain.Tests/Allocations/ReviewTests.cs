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

/// <summary>Submit, return, revise and approve.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void an_approval_reserves_the_whole_sum()
    {
        var scene = ASubmittedAllocationOf(60_000, 30_000);
        scene.When(Approve(On(1, 8)), People.Approver).Then(
            new AllocationApproved(People.Approver.Id, On(1, 8)),
            new AllocationReserved(StreetPool, scene.Document, Money.Yuan(90_000), On(1, 8),
                new Voucher(VoucherKind.Transfer, 2026, 1, Evidence.Document("演示安排1号")), "第一批安排"));
        Assert.Equal(Money.Yuan(150_000), scene.Balance(Street, JournalAccount.Unallocated, On(1, 8)));
        Assert.Equal(Money.Yuan(90_000), scene.Balance(Street, JournalAccount.Reserved, On(1, 8)));
    }

    [Fact]
    public void approves_up_to_the_last_fen_of_the_pool_and_not_one_more()
    {
        ASubmittedAllocationOf(240_000).When(Approve(On(1, 8)), People.Approver).ThenAccepted();
        var refusal = ASubmittedAllocationOf(240_000, 1).When(Approve(On(1, 8)), People.Approver)
            .ThenRefused("pool-exceeded");
        Assert.Contains("240000.00", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void a_back_dated_approval_is_judged_on_every_later_day()
    {
        var scene = APoolOf(100_000);
        var early = scene.Given(Draft(60_000, On(2, 1)), People.Recorder).Document;
        var late = scene.Given(Draft(60_000, On(1, 7)), People.Recorder).Document;
        scene.Given(new SubmitAllocation(early), People.Recorder).Given(new SubmitAllocation(late), People.Recorder)
            .Given(new ApproveAllocation(early, On(2, 1)), People.Approver);
        scene.When(new ApproveAllocation(late, On(1, 8)), People.Approver).ThenRefused("pool-exceeded");
        scene.Given(new ReceiveAppropriation(StreetPool, FundingTier.City, Money.Yuan(20_000), On(2, 1),
            Evidence.Document("演示指标2"), "追加"), People.Recorder);
        scene.When(new ApproveAllocation(late, On(1, 8)), People.Approver).ThenAccepted();
    }

    [Fact]
    public void an_approval_before_the_money_came_is_refused()
    {
        var scene = AStreetWithTwelveUnits().Given(Draft(60_000, On(1, 2)), People.Recorder)
            .Given(s => new SubmitAllocation(s.Document), People.Recorder)
            .Given(new ReceiveAppropriation(StreetPool, FundingTier.City, Money.Yuan(60_000), On(1, 5),
                Evidence.Document("演示指标"), "指标"), People.Recorder);
        scene.When(Approve(On(1, 4)), People.Approver).ThenRefused("pool-exceeded");
        scene.When(Approve(On(1, 5)), People.Approver).ThenAccepted();
    }

    [Fact]
    public void the_preparer_neither_approves_nor_returns()
    {
        var scene = APoolOf(100_000).Given(Draft(60_000, On(1, 7)), People.Everybody)
            .Given(s => new SubmitAllocation(s.Document), People.Recorder);
        scene.When(Approve(On(1, 8)), People.Everybody).ThenRefused("same-person");
        scene.When(s => new ReturnAllocation(s.Document, "金额有误"), People.Everybody).ThenRefused("same-person");
    }

    [Fact]
    public void who_wrote_an_earlier_version_does_not_approve_it_either()
    {
        var scene = APoolOf(100_000).Given(Draft(60_000, On(1, 7)), People.Everybody)
            .Given(s => Revise(s, 60_000), People.Recorder)
            .Given(s => new SubmitAllocation(s.Document), People.Recorder);
        scene.When(Approve(On(1, 8)), People.Everybody).ThenRefused("same-person");
        scene.When(Approve(On(1, 8)), People.Approver).ThenAccepted();
    }

    [Fact]
    public void a_returned_document_is_revised_before_it_is_submitted_again()
    {
        var scene = ASubmittedAllocationOf(60_000)
            .Given(s => new ReturnAllocation(s.Document, "金额有误"), People.Approver);
        scene.When(s => new SubmitAllocation(s.Document), People.Recorder).ThenRefused("wrong-step");
        scene.When(Approve(On(1, 8)), People.Approver).ThenRefused("wrong-step");
        scene.Given(s => Revise(s, 50_000), People.OtherRecorder)
            .Given(s => new SubmitAllocation(s.Document), People.OtherRecorder)
            .Given(s => new ApproveAllocation(s.Document, On(1, 9)), People.Approver);
        Assert.Equal(Money.Yuan(50_000), scene.Balance(Street, JournalAccount.Reserved, On(1, 9)));
    }

    [Fact]
    public void a_submitted_document_is_not_revised_behind_the_approver() => ASubmittedAllocationOf(60_000)
        .When(s => Revise(s, 1), People.Recorder).ThenRefused("wrong-step");

    [Fact]
    public void a_revision_is_checked_like_a_draft()
    {
        var scene = ADraftOf(60_000);
        var mended = new ReviseAllocation[4];
        mended[0] = Revise(scene, 1) with { Lines = [], EffectiveOn = new LocalDate(2025, 1, 1), Summary = "" };
        mended[1] = mended[0] with { EffectiveOn = On(1, 7) };
        mended[2] = mended[1] with { Summary = "调整" };
        mended[3] = mended[2] with { Lines = [Line(Elsewhere, 1)] };
        Assert.Equal(["date-outside-year", "text-missing", "allocation-without-lines", "unit-of-another-office"],
            mended.Select(command => scene.When(command, People.Recorder).Code));
    }

    [Fact]
    public void faults_of_an_approval_are_named_in_a_fixed_order()
    {
        var scene = APoolOf(1).Given(Draft(60_000, On(1, 7)), People.Everybody);
        var day = new LocalDate(2025, 1, 1);
        scene.When(Approve(day), People.Everybody).ThenRefused("wrong-step");
        scene.Given(s => new SubmitAllocation(s.Document), People.Recorder);
        scene.When(Approve(day), People.Everybody).ThenRefused("same-person");
        scene.When(Approve(day), People.Approver).ThenRefused("date-outside-year", "effectiveOn");
        scene.When(Approve(On(1, 6)), People.Approver).ThenRefused("step-before-earlier", "effectiveOn");
        scene.When(Approve(On(1, 7)), People.Approver).ThenRefused("pool-exceeded");
    }

    [Fact]
    public void a_return_needs_a_reason() => ASubmittedAllocationOf(60_000)
        .When(s => new ReturnAllocation(s.Document, " "), People.Approver).ThenRefused("text-missing", "reason");

    [Fact]
    public void a_document_nobody_drafted_is_unknown()
    {
        var scene = APoolOf(1);
        Assert.All(new Command[]
        {
            new SubmitAllocation("none"), new ApproveAllocation("none", On(1, 8)),
            new ReturnAllocation("none", "无"), Revise(scene, 1) with { Id = "none" },
            new DisburseAllocation("none", On(1, 8)), new ConfirmReceipt("none", Shicheng, On(1, 8)),
            new CancelAllocation("none", On(1, 8), "无"), new ReverseAllocation("none", On(1, 8), "无"),
        }, command => scene.When(command, People.Everywhere).ThenRefused("allocation-unknown"));
    }

    [Fact]
    public void each_step_needs_its_role()
    {
        var scene = ADraftOf(60_000);
        scene.When(s => new SubmitAllocation(s.Document), People.Approver).ThenRefused("not-permitted");
        scene.When(s => Revise(s, 1), People.Approver).ThenRefused("not-permitted");
        scene.Given(s => new SubmitAllocation(s.Document), People.Recorder);
        scene.When(Approve(On(1, 8)), People.OtherRecorder).ThenRefused("not-permitted");
        scene.When(Approve(On(1, 8)), People.Payer).ThenRefused("not-permitted");
        scene.When(s => new ReturnAllocation(s.Document, "无"), People.OtherRecorder).ThenRefused("not-permitted");
    }

    [Fact]
    public void a_closed_month_takes_no_approval() => ASubmittedAllocationOf(60_000).GivenClosed(Office, 1)
        .When(Approve(On(1, 31)), People.Approver).ThenRefused("period-closed");

    private static Func<Scenario, Command> Approve(LocalDate day) => s => new ApproveAllocation(s.Document, day);

    private static DraftAllocation Draft(long yuan, LocalDate day) =>
        new(StreetPool, [Line(Shicheng, yuan)], day, Evidence.None, "安排");

    private static ReviseAllocation Revise(Scenario s, long yuan) =>
        new(s.Document, [Line(Shicheng, yuan)], On(1, 7), Evidence.None, "调整后的安排");
}
