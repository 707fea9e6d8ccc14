using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Tests.Support;
using NodaTime;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Payments;

/// <summary>Scenes in which payments need approval: from 1 000 a second person, 5 000 two signatures, 20 000 a decision.</summary>
public static class PaymentScenes
{
    public static readonly string Minutes = new('a', 64);

    public static readonly Actor SecondApprover = new("approver-b", "审批员乙（演示）", [new Grant(Role.Approver, Street)]);

    public static readonly ThresholdsSet Thresholds = new(new LocalDate(2020, 1, 1), "演示财〔2020〕3号",
    [
        new ApprovalThreshold(Money.Yuan(1_000), ApprovalThreshold.SecondPerson) { Clause = "第三条 另一人审批" },
        new ApprovalThreshold(Money.Yuan(5_000), ApprovalThreshold.JointSignature) { Signers = 2, Clause = "第四条 联签" },
        new ApprovalThreshold(Money.Yuan(20_000), ApprovalThreshold.DecisionRecord) { Clause = "第五条 四议两公开" },
        new ApprovalThreshold(Money.Yuan(40_000), ApprovalThreshold.Filing) { Clause = "第六条 备案" },
    ]);

    /// <summary>Shicheng's account with the amount, and the thresholds in force.</summary>
    public static Scenario AnAccountUnderThresholdsWith(long yuan) =>
        AnAccountWith(yuan).Given(Fund.Stream(PartyWork), Thresholds);

    public static SpendingTerms Terms(long yuan, string? decision = null, Evidence? evidence = null) => new(
        Money.Yuan(yuan), Training, "演示培训中心", null, decision, evidence ?? Evidence.Document("演示发票9"), "党员轮训");

    public static DraftPayment Ask(long yuan, string? decision = null, Evidence? evidence = null) =>
        new(ShichengAccount, Terms(yuan, decision, evidence), On(2, 1), Submit: true);

    /// <summary>A document over the amount that waits for approval.</summary>
    public static Scenario ASubmittedPaymentOf(long yuan, string? decision = null) =>
        AnAccountUnderThresholdsWith(60_000).Given(Ask(yuan, decision), People.Recorder);

    /// <summary>A decision of Shicheng, passed by 28 of 30 present out of 40, of the day and up to the amount.</summary>
    public static RecordDecision Decide(long ceiling, LocalDate day, Ballot? ballot = null) => new(Shicheng,
        new DecisionTerms(DecisionProcedure.FourDiscussions, "党员轮训场地", PartyWork, Training, Money.Yuan(ceiling),
            [.. DecisionStages.Of(DecisionProcedure.FourDiscussions).Select((s, n) => new StageTaken(s, day.PlusDays(n - 3)))],
            ballot ?? new Ballot(40, 30, 28, 1, 1), Minutes));
}
