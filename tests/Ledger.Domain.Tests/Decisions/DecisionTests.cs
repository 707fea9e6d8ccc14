using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Payments.PaymentScenes;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Decisions;

public sealed class DecisionTests
{
    [Fact]
    public void a_large_payment_needs_a_decision_that_is_passed_public_and_large_enough()
    {
        var scene = AnAccountUnderThresholdsWith(60_000);
        scene.When(Ask(25_000), People.Recorder).ThenRefused("decision-missing", "decisionNo");
        scene.Given(Decide(30_000, On(1, 31)), People.Recorder);
        var decision = scene.Document;
        scene.Given(Ask(25_000, decision), People.Recorder).Given(s => new ApprovePayment(s.Document, On(2, 2)), People.Approver)
            .Given(s => new ApprovePayment(s.Document, On(2, 2)), SecondApprover);
        scene.When(s => new MakePayment(s.Document, On(2, 3)), People.Payer).ThenRefused("decision-not-public");
        var payment = scene.Document;
        scene.Given(new PublishDecision(decision, 1, "公开栏", On(2, 1)), People.Recorder);
        scene.When(new MakePayment(payment, On(2, 3)), People.Payer).ThenOne<DecisionDrawn>();
        scene.When(Ask(5_001, decision), People.Recorder).ThenRefused("decision-ceiling-exceeded", "decisionNo");
    }

    [Fact]
    public void money_is_not_paid_before_it_is_decided() => AnAccountUnderThresholdsWith(60_000)
        .Given(Decide(30_000, On(2, 2)), People.Recorder)
        .When(s => Ask(25_000, s.Document), People.Recorder).ThenRefused("paid-before-decided");

    [Theory]
    [InlineData(40, 26, 26, 0, 0)]
    [InlineData(40, 30, 15, 15, 0)]
    public void too_few_present_or_in_favour_do_not_decide(int due, int present, int @for, int against, int abstained)
    {
        var scene = AnAccountUnderThresholdsWith(60_000)
            .Given(Decide(30_000, On(1, 31), new Ballot(due, present, @for, against, abstained)), People.Recorder);
        var refusal = scene.When(s => Ask(25_000, s.Document), People.Recorder).ThenRefused("decision-not-passed");
        Assert.Contains("村民委员会组织法第二十六条", refusal.Chinese, StringComparison.Ordinal);
        Assert.Contains("第五条 四议两公开", refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void a_funds_rule_may_ask_for_a_greater_share_than_the_law()
    {
        var strict = Thresholds with
        {
            Thresholds = [.. Thresholds.Thresholds.Select(t => t with { VoteBasisPoints = 9_500 })],
        };
        AnAccountWith(60_000).Given(Fund.Stream(PartyWork), strict)
            .Given(Decide(30_000, On(1, 31)), People.Recorder)
            .When(s => Ask(25_000, s.Document), People.Recorder).ThenRefused("decision-not-passed");
    }

    [Fact]
    public void the_greatest_amounts_need_a_filed_decision()
    {
        var scene = AnAccountUnderThresholdsWith(60_000).Given(Decide(50_000, On(1, 31)), People.Recorder);
        var decision = scene.Document;
        scene.Given(new PublishDecision(decision, 1, "公开栏", On(2, 1)), People.Recorder)
            .Given(Ask(45_000, decision), People.Recorder)
            .Given(s => new ApprovePayment(s.Document, On(2, 2)), People.Approver)
            .Given(s => new ApprovePayment(s.Document, On(2, 2)), SecondApprover);
        scene.When(s => new MakePayment(s.Document, On(2, 3)), People.Payer).ThenRefused("decision-not-filed");
        var payment = scene.Document;
        scene.Given(new FileDecision(decision, "演示备案〔2026〕1号", On(2, 3)), People.Recorder)
            .When(new MakePayment(payment, On(2, 3)), People.Payer).ThenAccepted();
    }

    [Fact]
    public void a_decision_serves_its_own_unit_fund_and_purpose()
    {
        var scene = AnAccountUnderThresholdsWith(60_000).Given(Decide(30_000, On(1, 31)), People.Recorder);
        scene.When(s => Ask(25_000) with { Terms = Terms(25_000, s.Document) with { Purpose = Activities } }, People.Recorder)
            .ThenRefused("decision-does-not-fit");
        scene.When(Ask(25_000, "990101001001-2026-7"), People.Recorder).ThenRefused("decision-unknown");
    }

    [Fact]
    public void a_small_payment_under_a_decision_goes_by_a_document_too() => AnAccountUnderThresholdsWith(60_000)
        .Given(Decide(30_000, On(1, 31)), People.Recorder)
        .When(s => Spend(500, On(2, 1)) with { DecisionNo = s.Document }, People.Recorder)
        .ThenRefused("decision-needs-document");

    [Fact]
    public void a_decision_without_minutes_with_stages_missing_or_votes_that_do_not_add_up_is_refused()
    {
        var good = Decide(30_000, On(1, 31));
        var scene = AnAccountWith(60_000);
        scene.When(good with { Terms = good.Terms with { Minutes = "" } }, People.Recorder).ThenRefused("minutes-missing");
        scene.When(good with { Terms = good.Terms with { Stages = [.. good.Terms.Stages.Skip(1)] } }, People.Recorder)
            .ThenRefused("decision-stages-wrong");
        scene.When(good with { Terms = good.Terms with { Stages = [.. good.Terms.Stages.Reverse()] } }, People.Recorder)
            .ThenRefused("decision-stages-wrong");
        scene.When(Decide(30_000, On(1, 31), new Ballot(40, 30, 28, 1, 0)), People.Recorder).ThenRefused("ballot-unclear");
        scene.When(Decide(30_000, On(1, 31), new Ballot(20, 30, 28, 1, 1)), People.Recorder).ThenRefused("ballot-unclear");
    }

    [Fact]
    public void the_decision_is_published_first_and_its_result_afterwards()
    {
        var scene = AnAccountWith(60_000).Given(Decide(30_000, On(1, 31)), People.Recorder);
        var id = scene.Document;
        scene.When(new PublishDecision(id, 2, "公开栏", On(2, 1)), People.Recorder).ThenRefused("publication-out-of-turn");
        scene.When(new PublishDecision(id, 1, "公开栏", On(1, 30)), People.Recorder).ThenRefused("publication-out-of-turn");
        scene.Given(new PublishDecision(id, 1, "公开栏", On(2, 1)), People.Recorder)
            .Given(new PublishDecision(id, 2, "公开栏", On(3, 1)), People.Recorder)
            .When(new PublishDecision(id, 3, "公开栏", On(3, 2)), People.Recorder).ThenRefused("publication-out-of-turn");
    }

    [Fact]
    public void a_revoked_decision_serves_nobody()
    {
        var scene = AnAccountUnderThresholdsWith(60_000).Given(Decide(30_000, On(1, 31)), People.Recorder)
            .Given(s => new RevokeDecision(s.Document, "登记有误"), People.Recorder);
        scene.When(s => Ask(25_000, s.Document), People.Recorder).ThenRefused("decision-out-of-use");
        scene.When(s => new RevokeDecision(s.Document, "再次"), People.Recorder).ThenRefused("decision-out-of-use");
    }

    [Fact]
    public void an_allocation_from_the_threshold_on_is_signed_by_two_and_pays_by_a_third()
    {
        var scene = ASubmittedAllocationOf(60_000).Given(Fund.Stream(PartyWork), Thresholds with
        {
            Thresholds = [new ApprovalThreshold(Money.Yuan(50_000), ApprovalThreshold.JointSignature) { OnAllocations = true }],
        });
        scene.When(s => new ApproveAllocation(s.Document, On(1, 8)), People.Approver).ThenOne<AllocationSigned>();
        scene.When(s => new ApproveAllocation(s.Document, On(1, 8)), People.Approver).ThenRefused("same-person");
        scene.When(s => new DisburseAllocation(s.Document, On(1, 8)), People.Payer).ThenRefused("wrong-step");
        scene.When(s => new ApproveAllocation(s.Document, On(1, 8)), SecondApprover).ThenOne<AllocationApproved>();
    }
}
