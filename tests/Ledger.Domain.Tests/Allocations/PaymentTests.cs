using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Allocations;

/// <summary>Disburse and confirm.</summary>
public sealed class PaymentTests
{
    private static readonly Evidence Paper = Evidence.Document("演示安排1号");

    [Fact]
    public void a_payment_puts_every_line_in_transit_under_one_voucher()
    {
        var scene = AnApprovedAllocationOf(60_000, 30_000);
        var voucher = new Voucher(VoucherKind.Payment, 2026, 1, Paper);
        scene.When(Disburse(On(1, 9)), People.Payer).Then(
            new AllocationDisbursed(People.Payer.Id, On(1, 9)),
            new AllocationBooked(ShichengAccount, Office, scene.Document, FundingTier.District,
                Money.Yuan(60_000), On(1, 9), voucher, "第一批安排"),
            new AllocationBooked(ShichengAccount with { Unit = Dongshanbei }, Office, scene.Document,
                FundingTier.District, Money.Yuan(30_000), On(1, 9), voucher, "第一批安排"));
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.InTransit, On(1, 9)));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Available, On(1, 9)));
        Assert.Equal(Money.Zero, scene.Balance(Street, JournalAccount.Reserved, On(1, 9)));
    }

    [Fact]
    public void neither_preparer_nor_approver_pays()
    {
        var scene = APoolOf(100_000)
            .Given(new DraftAllocation(StreetPool, [Line(Shicheng, 1)], On(1, 7), Paper, "安排"), People.Everybody)
            .Given(s => new SubmitAllocation(s.Document), People.Recorder)
            .Given(s => new ApproveAllocation(s.Document, On(1, 8)), People.Approver);
        scene.When(Disburse(On(1, 9)), People.Everybody).ThenRefused("same-person");
        var other = ASubmittedAllocationOf(1)
            .Given(s => new ApproveAllocation(s.Document, On(1, 8)), People.Everybody);
        other.When(Disburse(On(1, 9)), People.Everybody).ThenRefused("same-person");
        other.When(Disburse(On(1, 9)), People.Payer).ThenAccepted();
    }

    [Fact]
    public void faults_of_a_payment_are_named_in_a_fixed_order()
    {
        var scene = ASubmittedAllocationOf(60_000);
        var day = new LocalDate(2025, 1, 1);
        scene.When(Disburse(day), People.Payer).ThenRefused("wrong-step");
        scene.Given(s => new ApproveAllocation(s.Document, On(1, 8)), People.Everybody);
        scene.When(Disburse(day), People.Everybody).ThenRefused("same-person");
        scene.When(Disburse(day), People.Payer).ThenRefused("date-outside-year", "effectiveOn");
        scene.When(Disburse(On(1, 7)), People.Payer).ThenRefused("step-before-earlier", "effectiveOn");
        scene.When(Disburse(On(1, 8)), People.Payer).ThenAccepted();
        scene.When(Disburse(On(1, 8)), People.Payer).ThenRefused("wrong-step");
    }

    [Fact]
    public void money_of_two_offices_never_meets_in_one_account()
    {
        var pool = new PoolKey(OtherOffice, PartyWork, Year);
        var scene = AnAccountWith(60_000)
            .Given(Unit.Stream(Shicheng), new UnitMoved(OtherStreet, On(3, 1), "演示〔2026〕3号"))
            .Given(new ReceiveAppropriation(pool, FundingTier.City, Money.Yuan(5), On(3, 1), Paper, "指标"),
                People.Everywhere)
            .Given(new DraftAllocation(pool, [Line(Shicheng, 5)], On(3, 1), Paper, "安排"), People.NeighbourRecorder)
            .Given(s => new SubmitAllocation(s.Document), People.NeighbourRecorder)
            .Given(s => new ApproveAllocation(s.Document, On(3, 2)), People.Everywhere);
        var payer = new Actor("payer-d", "全区出纳（演示）", [new Grant(Role.Payer, District)]);
        var refusal = scene.When(Disburse(On(3, 3)), payer).ThenRefused("account-of-another-holder");
        Assert.Contains(Office.ToString(), refusal.Chinese, StringComparison.Ordinal);
        scene.When(s => new CancelAllocation(s.Document, On(3, 4), "由原街道办理"), People.NeighbourRecorder)
            .ThenAccepted();
    }

    [Fact]
    public void a_confirmation_makes_one_line_available()
    {
        var scene = ADisbursedAllocationOf(60_000, 30_000);
        scene.When(Confirm(Shicheng, On(1, 10)), People.Recorder).Then(
            new AllocationLineConfirmed(Shicheng, People.Recorder.Id, On(1, 10)),
            new ReceiptConfirmed(ShichengAccount, Office, scene.Document, Money.Yuan(60_000), On(1, 10),
                new Voucher(VoucherKind.Transfer, 2026, 2, Paper), "第一批安排"));
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.Available, On(1, 10)));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.InTransit, On(1, 10)));
        Assert.Equal(Money.Yuan(30_000), scene.Balance(Dongshanbei, JournalAccount.InTransit, On(1, 10)));
        Assert.Equal(AllocationStep.Disbursed, Step(scene));
        scene.Given(s => new ConfirmReceipt(s.Document, Dongshanbei, On(1, 9)), People.Recorder);
        Assert.Equal(AllocationStep.Confirmed, Step(scene));
    }

    [Fact]
    public void the_payer_does_not_confirm()
    {
        var scene = AnApprovedAllocationOf(60_000)
            .Given(s => new DisburseAllocation(s.Document, On(1, 9)), People.Everybody);
        scene.When(Confirm(Shicheng, On(1, 10)), People.Everybody).ThenRefused("same-person");
    }

    [Fact]
    public void faults_of_a_confirmation_are_named_in_a_fixed_order()
    {
        var scene = AnApprovedAllocationOf(60_000);
        var day = new LocalDate(2025, 1, 1);
        scene.When(Confirm(Village, day), People.Everybody).ThenRefused("wrong-step");
        scene.Given(s => new DisburseAllocation(s.Document, On(1, 9)), People.Everybody);
        scene.When(Confirm(Village, day), People.Everybody).ThenRefused("line-unknown", "unit");
        scene.When(Confirm(Shicheng, day), People.Everybody).ThenRefused("same-person");
        scene.When(Confirm(Shicheng, day), People.Recorder).ThenRefused("date-outside-year", "effectiveOn");
        scene.When(Confirm(Shicheng, On(1, 8)), People.Recorder).ThenRefused("step-before-earlier");
        scene.When(Confirm(Shicheng, On(1, 9)), People.Recorder).ThenAccepted();
        scene.When(Confirm(Shicheng, day), People.Recorder).ThenRefused("line-already-confirmed", "unit");
    }

    [Fact]
    public void a_unit_confirms_its_own_line_only()
    {
        var scene = APoolOf(100_000)
            .Given(new DraftAllocation(StreetPool, [Line(Shicheng, 1), Line(Village, 2)], On(1, 7), Paper, "安排"),
                People.Recorder)
            .Given(s => new SubmitAllocation(s.Document), People.Recorder)
            .Given(s => new ApproveAllocation(s.Document, On(1, 8)), People.Approver)
            .Given(s => new DisburseAllocation(s.Document, On(1, 9)), People.Payer);
        scene.When(Confirm(Shicheng, On(1, 10)), People.VillageRecorder).ThenRefused("not-permitted");
        scene.When(Confirm(Village, On(1, 10)), People.VillageRecorder).ThenAccepted();
    }

    [Fact]
    public void a_closed_month_takes_no_payment_and_no_confirmation()
    {
        AnApprovedAllocationOf(1).GivenClosed(Office, 1).When(Disburse(On(1, 31)), People.Payer)
            .ThenRefused("period-closed");
        ADisbursedAllocationOf(1).GivenClosed(Office, 1).When(Confirm(Shicheng, On(1, 31)), People.Recorder)
            .ThenRefused("period-closed");
    }

    private static AllocationStep Step(Scenario scene) =>
        scene.Book.Read<Allocation>(Allocation.Stream(scene.Document)).Step;

    private static Func<Scenario, Command> Disburse(LocalDate day) => s => new DisburseAllocation(s.Document, day);

    private static Func<Scenario, Command> Confirm(string unit, LocalDate day) =>
        s => new ConfirmReceipt(s.Document, unit, day);
}
