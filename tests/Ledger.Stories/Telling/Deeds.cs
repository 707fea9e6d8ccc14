using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Collective;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Decisions;
using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Domain.Projects;

namespace Ledger.Stories.Telling;

/// <summary>What each verb of a story asks of the ledger, and who usually asks it.</summary>
public static class Deeds
{
    private static readonly Dictionary<string, (Actor Usual, Func<Scene, Command> Make)> all =
        new (string Verbs, Actor Usual, Func<Scene, Command> Make)[]
        {
            ("拨入指标 appropriate", Street.Recorder, s => new ReceiveAppropriation(
                s.Pool(0), s.Tier(1), s.Amount(2), s.Day, s.Paper, "拨入指标")),
            ("收回指标 withdraw", Street.Recorder, s => s.Voucher(s.Word(0)) switch
            {
                (ReceiveAppropriation grant, var voucher) =>
                    new WithdrawAppropriation(grant.Pool, voucher, s.Day, "上级收回"),
                _ => throw s.Unknown(s.Word(0), "指标", "appropriation"),
            }),
            ("年末结转 carry-pool", Street.Recorder, s => new CarryPool(s.Pool(0), s.Paper, "年末结转")),
            ("安排 allocate", Street.Recorder, s => new DraftAllocation(
                s.Pool(0), Lines(s, 1), s.Day, s.Paper, "资金安排")),
            ("修改 revise", Street.Recorder, s => new ReviseAllocation(
                s.Document(0), Lines(s, 1), s.Day, s.Paper, "修改安排")),
            ("提交 submit", Street.Recorder, s => new SubmitAllocation(s.Document(0))),
            ("退回 return", Street.Approver, s => new ReturnAllocation(s.Document(0), s.Word(1))),
            ("审批 approve", Street.Approver, s => new ApproveAllocation(s.Document(0), s.Day)),
            ("撤销 cancel", Street.Recorder, s => new CancelAllocation(s.Document(0), s.Day, s.Word(1))),
            ("拨付 disburse", Street.Payer, s => new DisburseAllocation(s.Document(0), s.Day)),
            ("到账 confirm", Street.Recorder, s => new ConfirmReceipt(s.Document(0), s.Unit(1), s.Day)),
            ("冲销安排 reverse-allocation", Street.Approver,
                s => new ReverseAllocation(s.Document(0), s.Day, s.Word(1))),
            ("预占 hold", Street.Recorder, s => new PlaceHold(
                s.Account, s.Amount(3), s.Day, s.Purpose(2), null, s.Paper, "预占")),
            ("释放 release", Street.Recorder, s => s.Voucher(s.Word(0)) switch
            {
                (PlaceHold hold, var voucher) => new ReleaseHold(hold.Account, voucher, s.Day, "不再需要"),
                _ => throw s.Unknown(s.Word(0), "预占", "hold"),
            }),
            ("支出 spend", Street.Recorder, s => new RecordExpenditure(
                s.Account, s.Amount(3), s.Day, s.Purpose(2), "演示收款单位", s.Named("project"), null,
                s.Option("from") is { } hold ? s.Voucher(hold).Voucher : null, s.Paper, "支出")),
            ("申请付款 request-payment", Street.Recorder, s => new DraftPayment(s.Account, new SpendingTerms(
                s.Amount(3), s.Purpose(2), "演示收款单位", null, s.Named("decision"), s.Paper, "申请付款"), s.Day, Submit: true)),
            ("登记决议 decide", Street.Recorder, s => new RecordDecision(s.Unit(0), new DecisionTerms(
                DecisionProcedure.FourDiscussions, "演示事项", s.Fund(1), null, s.Amount(2),
                [.. DecisionStages.Of(DecisionProcedure.FourDiscussions).Select(stage => new StageTaken(stage, s.Day))],
                new Ballot(40, s.Number(3), s.Number(4), s.Number(3) - s.Number(4), 0), Street.Minutes.Sha256))),
            ("公开决议 publish-decision", Street.Recorder,
                s => new PublishDecision(s.Document(0), s.Number(1), "村务公开栏", s.Day)),
            ("审批付款 approve-payment", Street.Approver, s => new ApprovePayment(s.Document(0), s.Day)),
            ("退回付款 return-payment", Street.Approver, s => new ReturnPayment(s.Document(0), s.Word(1), s.Day)),
            ("支付 pay", Street.Payer, s => new MakePayment(s.Document(0), s.Day)),
            ("申报项目 declare-project", Street.Recorder, s => new DeclareProject(s.Unit(0),
                new ProjectTerms(s.Word(1), null, "居民议定的项目", null, "社区书记（演示）"), s.Day, s.Paper, "申报项目")),
            ("项目资金 fund-project", Street.Recorder, s => new FundProject(s.Document(0),
                s.Word(1) is "社会资金" or "outside" ? null : s.Fund(1), s.Year, s.Amount(2), s.Day, s.Paper, "项目资金")),
            ("项目验收 accept-project", Street.Recorder, s => new AcceptProject(s.Document(0), s.Word(1) switch
            {
                "合格" or "passed" => AcceptanceResult.Passed,
                "整改后合格" or "passed-after-mending" => AcceptanceResult.PassedAfterMending,
                "不合格" or "failed" => AcceptanceResult.Failed,
                var word => throw s.Unknown(word, "验收结果", "result"),
            }, "验收小组（演示）", s.Day, s.Paper, "验收")),
            ("登记合同 register-contract", Street.Recorder, s => new RegisterContract(s.Unit(0), new ContractTerms(
                ContractKind.Lease, "集体厂房", "演示承租户", s.Day, s.Year.LastDay, null, null, null),
                PaymentSchedule.Of(PaymentRhythm.Quarterly, s.Day, s.Year.LastDay, s.Amount(1)), s.Day, s.Paper, "出租合同")),
            ("接管余额 take-over", Street.Recorder, s => new TakeOverBalance(
                s.Account, new FiscalYear(s.Number(2)), s.Amount(3), s.Day, s.Paper, "旧台账余额接管")),
            ("冲销 reverse", Street.Recorder, s => s.Voucher(s.Word(0)) switch
            {
                (TakeOverBalance taken, var voucher) =>
                    new ReverseTakeOver(taken.Account, voucher, s.Day, "登记有误"),
                (RecordExpenditure spent, var voucher) =>
                    new ReverseExpenditure(spent.Account, voucher, s.Day, "登记有误"),
                (DuesCommand entry, var voucher) => new ReverseDues(entry.Dues, voucher, s.Day, "登记有误"),
                (CollectiveCommand entry, var voucher) =>
                    new ReverseCollectiveEntry(entry.Books, voucher, s.Day, "登记有误"),
                _ => throw s.Unknown(s.Word(0), "可冲销的凭证", "entry that is reversed this way"),
            }),
            ("村账期初 open-books", Street.Recorder, s => new OpenCollective(
                s.Books, s.Amount(1), Money.Zero, Money.Zero, s.Day, s.Paper, "建账期初")),
            ("村收入 village-income", Street.Recorder, s => new RecordIncome(
                s.Books, s.Word(1), s.Amount(2), s.Day, s.Count < 4 || s.Word(3) is "经常" or "recurring",
                "演示交款单位", null, null, s.Named("contract"), s.Paper, "村级收入")),
            ("村支出 village-cost", Street.Recorder, s => new RecordCost(
                s.Books, s.Word(1), s.Amount(2), s.Day, "演示收款单位", null, null, null, s.Paper, "村级支出")),
            ("村补助 village-subsidy", Street.Recorder, s => new ReceiveSubsidy(
                s.Books, s.Tier(1), s.Option("earmark"), s.Amount(2), s.Day, s.Paper, "上级补助")),
            ("确认专项 recognise", Street.Recorder, s => s.Voucher(s.Word(0)) switch
            {
                (ReceiveSubsidy subsidy, var voucher) =>
                    new RecogniseEarmarked(subsidy.Books, voucher, s.Amount(1), s.Day, s.Paper, "验收确认"),
                _ => throw s.Unknown(s.Word(0), "补助", "subsidy"),
            }),
            ("收缴党费 collect-dues", Street.Recorder, s => new CollectDues(
                s.Dues, s.Number(1), s.Number(2), s.Amount(3), s.Day, s.Paper, "收缴党费")),
            ("上缴党费 remit-dues", Street.Recorder, s => new RemitDues(
                s.Dues, s.Number(1), s.Number(2), s.Day, s.Paper, "上缴党费")),
            ("返还党费 return-dues", Street.Recorder, s => new ReturnDues(
                s.Dues, s.Number(1), s.Number(2), s.Day, s.Paper, "返还党费")),
            ("共建出资 contribute", Street.Recorder, s => Give(s, ContributionKind.Cash, s.Amount(1), 2)),
            ("共建物资 give-goods", Street.Recorder, s => Give(s, ContributionKind.InKind,
                s.Word(1) is "未估价" or "unvalued" ? null : s.Amount(1), 2)),
            ("冲销共建 reverse-contribution", Street.Recorder,
                s => new ReverseContribution(s.Document(0), s.Day, s.Word(1))),
        }
        .SelectMany(d => d.Verbs.Split(' ').Select(verb => (verb, d.Usual, d.Make)))
        .ToDictionary(d => d.verb, d => (d.Usual, d.Make), StringComparer.Ordinal);

    /// <summary>Every verb.</summary>
    public static IReadOnlyCollection<string> Verbs => all.Keys;

    /// <summary>The command and the person behind a verb, or null when there is no such verb.</summary>
    public static (Command Command, Actor By)? Of(string verb, Scene scene) =>
        all.TryGetValue(verb, out var deed) ? (deed.Make(scene), scene.By(deed.Usual)) : null;

    private static RecordContribution Give(Scene scene, ContributionKind kind, Money? total, int from)
    {
        var givers = new List<Contributor>();
        for (var at = from; at < scene.Count; at += 2)
        {
            givers.Add(new Contributor(scene.Word(at), scene.Number(at + 1), null));
        }

        var basis = kind == ContributionKind.InKind && total is not null ? "演示评估" : null;
        var alone = givers.Count == 1 && givers[0].Count == 1;
        return new RecordContribution(
            new ContributionTerms(scene.Unit(0), kind, alone ? [givers[0] with { Amount = total }] : givers, total,
                basis, null, null, null),
            scene.Day, scene.Paper, "共建");
    }

    private static List<AllocationLine> Lines(Scene scene, int from)
    {
        var lines = new List<AllocationLine>();
        for (var at = from; at < scene.Count; at += 2)
        {
            lines.Add(new AllocationLine(scene.Unit(at), scene.Amount(at + 1), null));
        }

        return lines;
    }
}
