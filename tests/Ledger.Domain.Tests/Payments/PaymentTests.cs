using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Payments.PaymentScenes;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Payments;

public sealed class PaymentTests
{
    [Fact]
    public void below_the_threshold_is_recorded_at_once_and_from_it_on_is_refused_with_the_clause()
    {
        var scene = AnAccountUnderThresholdsWith(60_000);
        scene.When(Spend(999, On(2, 1)), People.Recorder).ThenAccepted();
        var refusal = scene.When(Spend(1_000, On(2, 1)), People.Recorder).ThenRefused("approval-required", "amount");
        Assert.Contains("演示财〔2020〕3号：第三条 另一人审批", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void before_the_rule_is_in_force_nothing_needs_approval() => AnAccountWith(60_000)
        .Given(Ledger.Domain.Funds.Fund.Stream(PartyWork), Thresholds with { From = On(3, 1) })
        .When(Spend(30_000, On(2, 28)), People.Recorder).ThenAccepted();

    [Fact]
    public void a_submitted_document_keeps_its_sum_against_the_limit()
    {
        var scene = ASubmittedPaymentOf(4_000);
        Assert.Equal(Money.Yuan(56_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 1)));
        Assert.Equal(Money.Yuan(4_000), scene.Balance(Shicheng, JournalAccount.Held, On(2, 1)));
    }

    [Fact]
    public void an_approved_document_is_paid_by_a_third_person()
    {
        var scene = ASubmittedPaymentOf(4_000).Given(s => new ApprovePayment(s.Document, On(2, 2)), People.Approver)
            .Given(s => new MakePayment(s.Document, On(2, 3)), People.Payer);
        Assert.Equal(Money.Yuan(4_000), scene.Balance(Shicheng, JournalAccount.Spent(Training), On(2, 3)));
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Held, On(2, 3)));
        Assert.Equal(PaymentStep.Paid, scene.Book.Read<Payment>(Payment.Stream(scene.Document)).Step);
    }

    [Fact]
    public void nobody_approves_or_pays_what_they_prepared()
    {
        var scene = AnAccountUnderThresholdsWith(60_000).Given(Ask(4_000), People.Everybody);
        scene.When(s => new ApprovePayment(s.Document, On(2, 2)), People.Everybody).ThenRefused("same-person");
        scene.When(s => new ReturnPayment(s.Document, "不符", On(2, 2)), People.Everybody).ThenRefused("same-person");
        scene.Given(s => new ApprovePayment(s.Document, On(2, 2)), People.Approver)
            .When(s => new MakePayment(s.Document, On(2, 3)), People.Everybody).ThenRefused("same-person");
    }

    [Fact]
    public void who_revised_a_returned_document_counts_as_preparer_too()
    {
        var scene = ASubmittedPaymentOf(4_000)
            .Given(s => new ReturnPayment(s.Document, "附件不全", On(2, 2)), People.Approver);
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 2)));
        scene.Given(s => new RevisePayment(s.Document, Terms(3_900), On(2, 2)), People.Everybody)
            .Given(s => new SubmitPayment(s.Document), People.Recorder)
            .When(s => new ApprovePayment(s.Document, On(2, 3)), People.Everybody).ThenRefused("same-person");
    }

    [Fact]
    public void a_joint_signature_needs_two_different_persons()
    {
        var scene = ASubmittedPaymentOf(6_000);
        scene.When(s => new ApprovePayment(s.Document, On(2, 2)), People.Approver).ThenOne<PaymentSigned>();
        scene.When(s => new ApprovePayment(s.Document, On(2, 2)), People.Approver).ThenRefused("signed-already");
        scene.When(s => new MakePayment(s.Document, On(2, 2)), People.Payer).ThenRefused("wrong-step");
        scene.When(s => new ApprovePayment(s.Document, On(2, 2)), SecondApprover).ThenOne<PaymentApproved>();
    }

    [Fact]
    public void a_draft_keeps_nothing_until_it_is_submitted()
    {
        var scene = AnAccountUnderThresholdsWith(60_000).Given(Ask(4_000) with { Submit = false }, People.Recorder);
        Assert.Equal(Money.Zero, scene.Balance(Shicheng, JournalAccount.Held, On(2, 1)));
        scene.When(s => new SubmitPayment(s.Document), People.Recorder).ThenOne<HoldPlaced>();
        scene.When(s => new SubmitPayment(s.Document), People.Recorder).ThenRefused("wrong-step");
    }

    [Fact]
    public void the_hold_of_a_document_is_nobody_elses()
    {
        var scene = ASubmittedPaymentOf(4_000).Remember(out var hold);
        scene.When(new ReleaseHold(ShichengAccount, hold, On(2, 2), "误占"), People.Recorder)
            .ThenRefused("hold-of-document");
        scene.When(Spend(900, On(2, 2), hold), People.Recorder).ThenRefused("hold-of-document");
    }

    [Fact]
    public void a_cancelled_document_frees_its_sum_and_a_paid_one_is_not_cancelled()
    {
        var scene = ASubmittedPaymentOf(4_000);
        scene.When(s => new CancelPayment(s.Document, "不再需要", On(2, 2)), People.Recorder).ThenOne<HoldReleased>();
        Assert.Equal(Money.Yuan(60_000), scene.Balance(Shicheng, JournalAccount.Available, On(2, 2)));
        scene.When(s => new CancelPayment(s.Document, "再撤", On(2, 2)), People.Recorder).ThenRefused("wrong-step");
    }

    [Fact]
    public void cannot_ask_for_more_than_the_account_holds_nor_for_a_forbidden_purpose()
    {
        var scene = AnAccountUnderThresholdsWith(4_000);
        scene.When(Ask(4_001), People.Recorder).ThenRefused("expenditure-exceeds-available", "amount");
        var refusal = scene.When(Ask(2_000) with { Terms = Terms(2_000) with { Purpose = Wages } }, People.Recorder)
            .ThenRefused("purpose-forbidden", "purpose");
        Assert.Contains("第八条 不得用于发放工资、津补贴", refusal.Chinese, StringComparison.Ordinal);
        Assert.Contains("可改用相近的用途：党员教育培训", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void documents_of_one_category_are_approved_together_under_the_total_shown()
    {
        var scene = ASubmittedPaymentOf(4_000);
        var first = scene.Document;
        scene.Given(Ask(2_000), People.Recorder);
        string[] both = [first, scene.Document];
        scene.When(new ApproveTogether(both, Money.Yuan(5_000), On(2, 2)), People.Approver)
            .ThenRefused("batch-total-changed", "total");
        scene.When(new ApproveTogether(both, Money.Yuan(6_000), On(2, 2)), People.Recorder).ThenRefused("not-permitted");
        Assert.Equal(2, scene.When(new ApproveTogether(both, Money.Yuan(6_000), On(2, 2)), People.Approver)
            .Facts.OfType<PaymentApproved>().Count());
    }

    [Fact]
    public void what_is_approved_together_is_of_one_purpose_and_not_ones_own()
    {
        var scene = ASubmittedPaymentOf(2_000);
        var first = scene.Document;
        scene.Given(Ask(2_000) with { Terms = Terms(2_000) with { Purpose = Activities } }, People.Recorder);
        scene.When(new ApproveTogether([first, scene.Document], Money.Yuan(4_000), On(2, 2)), People.Approver)
            .ThenRefused("batch-mixed", "ids");
        scene.Given(Ask(2_000), People.Everybody);
        scene.When(new ApproveTogether([first, scene.Document], Money.Yuan(4_000), On(2, 2)), People.Everybody)
            .ThenRefused("same-person");
        scene.When(new ApproveTogether([first, first], Money.Yuan(4_000), On(2, 2)), People.Approver)
            .ThenRefused("batch-empty");
    }

    [Fact]
    public void an_unknown_document_is_told_as_unknown() => AnAccountUnderThresholdsWith(60_000)
        .When(new ApprovePayment("990101001001-2026-9", On(2, 2)), People.Everywhere).ThenRefused("payment-unknown");

    [Fact]
    public void a_batch_that_names_an_unknown_document_is_refused_as_unknown()
    {
        var scene = ASubmittedPaymentOf(4_000);
        scene.When(s => new ApproveTogether([s.Document, "990101001001-2026-77"], Money.Yuan(4_000), On(2, 2)), People.Everywhere)
            .ThenRefused("payment-unknown");
    }
}
