using Ledger.Domain.Contracts;
using Ledger.Web.Acts;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Contracts;

/// <summary>What is done with the register of contracts.</summary>
public static class ContractActs
{
    private static readonly ActField id = ActFields.Text("id", "合同编号（台账）", "Contract") with { Kept = true };

    private static readonly ActField each = ActFields.Amount with { Zh = "每期金额", En = "Each payment" };

    private static readonly ActField rhythm = ActFields.Choice("rhythm", "付款频次", "Paid", e =>
    [
        new Choice(nameof(PaymentRhythm.Yearly), e.Tongue.Pick("每年", "Yearly")),
        new Choice(nameof(PaymentRhythm.HalfYearly), e.Tongue.Pick("每半年", "Every half year")),
        new Choice(nameof(PaymentRhythm.Quarterly), e.Tongue.Pick("每季度", "Quarterly")),
        new Choice(nameof(PaymentRhythm.Monthly), e.Tongue.Pick("每月", "Monthly")),
        new Choice(nameof(PaymentRhythm.Once), e.Tongue.Pick("一次付清", "Once")),
    ]);

    private static readonly ActField firstDue = new("payments", ActFieldKind.Date, "首期到期日", "First due day");

    private static readonly ActField until = new("until", ActFieldKind.Date, "合同止日", "Last day");

    /// <summary>登记合同.</summary>
    public static Act Registration { get; } = new("contract", ActGroup.Partners, "登记合同", "Register contract")
    {
        List = "/contracts", Words = "租赁 出租 发包 承包 台账 lease",
        Lead = ("登记后按付款计划形成应收；收到租金时在“出租收入”里填写合同编号和期次。",
            "Income is expected by the schedule; name contract and instalment when the rent comes in."),
        Fields =
        [
            ActFields.Unit("village", "村（社区）", "Village"), ActFields.Choice("kind", "种类", "Kind", e =>
            [
                new Choice(nameof(ContractKind.Lease), e.Tongue.Pick("出租", "Lease")),
                new Choice(nameof(ContractKind.ContractingOut), e.Tongue.Pick("发包", "Contracting out")),
                new Choice(nameof(ContractKind.Other), e.Tongue.Pick("其他", "Other")),
            ]),
            ActFields.Text("subject", "标的（房屋、土地等）", "What is given out"),
            ActFields.Text("counterparty", "承租（承包）方", "Counterparty"), each, rhythm, firstDue,
            new("from", ActFieldKind.Date, "合同起日", "First day"), until,
            ActFields.Text("documentNo", "合同文本编号", "Number of the paper"), ActFields.Summary, ActFields.Papers, ActFields.Files,
            ActFields.Day with { Zh = "签订日期", En = "Signed on" },
            new ActField("deposit", ActFieldKind.Money, "押金", "Deposit") { Required = false },
            ActFields.Optional("decisionNo", "决议编号", "Decision number"),
            ActFields.Optional("tradingNo", "公开交易编号", "Public trade number"),
        ],
        Command = e => new RegisterContract(e.Choice("village"),
            new ContractTerms(e.Word<ContractKind>("kind"), e.Needed("subject"), e.Needed("counterparty"),
                e.Day("from"), e.Day("until"), e.OptionalAmount("deposit"), e.Text("decisionNo"), e.Text("tradingNo")),
            Payments(e), e.Day(), e.Evidence(), e.Needed("summary")),
    };

    /// <summary>变更合同.</summary>
    public static Act Amendment { get; } = new("amend-contract", ActGroup.Partners, "变更、续签合同", "Amend contract")
    {
        List = "/contracts", Words = "续租 调整租金 extend",
        Lead = ("变更日以前到期的各期保持不变，以后的按新计划。", "Payments due before the day stay; later ones follow the new schedule."),
        Fields =
        [
            id, each, rhythm, firstDue, until, ActFields.Text("reason", "变更原因", "Reason"), ActFields.Document,
            ActFields.Papers, ActFields.Files, ActFields.Day with { Zh = "变更日期", En = "From" },
        ],
        Command = e => new AmendContract(
            e.Needed("id"), e.Day("until"), Payments(e), e.Day(), e.Evidence(), e.Needed("reason")),
    };

    /// <summary>终止合同.</summary>
    public static Act End { get; } = new("end-contract", ActGroup.Partners, "终止合同、到期收回", "End contract")
    {
        List = "/contracts", Words = "解除 收回 到期 terminate",
        Lead = ("以后到期的各期不再应收；已到期未收的仍是欠款。", "Payments due later fall away; what was due and missing stays owed."),
        Fields = [id, ActFields.Day with { Zh = "终止日期", En = "Ended on" }, ActFields.Text("reason", "终止原因", "Reason")],
        Command = e => new EndContract(e.Needed("id"), e.Day(), e.Needed("reason")),
    };

    private static IReadOnlyList<PaymentDue> Payments(ActEntry e) => PaymentSchedule.Of(
        e.Word<PaymentRhythm>("rhythm"), e.Day("payments"), e.Day("until"), e.Amount());
}
