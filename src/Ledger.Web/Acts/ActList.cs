using Ledger.Web.Accounts;
using Ledger.Web.Allocations;
using Ledger.Web.Collective;
using Ledger.Web.Contracts;
using Ledger.Web.Contributions;
using Ledger.Web.Dues;
using Ledger.Web.Pools;
using Ledger.Web.Projects;
using Ledger.Web.Shell.Entry;
using Ledger.Web.YearEnd;

namespace Ledger.Web.Acts;

/// <summary>Every act of finance staff, in the order in which money flows.</summary>
public static class ActList
{
    /// <summary>All acts.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        PoolActs.Appropriation,
        new("allocation", ActGroup.Funding, "资金安排、拨付", "Allocate and disburse")
        {
            Elsewhere = "/allocations/new", Words = "划拨 下拨 分配 多单位 disburse",
            Lead = ("一张单据安排多个单位，经审批、支付后由单位确认。", "One document for many units, approved, paid and confirmed."),
        },
        new("receipt", ActGroup.Funding, "收到拨付（确认到账）", "Confirm receipt")
        {
            Elsewhere = "/allocations", Words = "到账 在途 确认 confirm",
            Lead = ("在资金安排单据上逐个单位确认到账。", "Confirm each unit's line on the allocation document."),
        },
        AllocationActs.Explanation,
        AccountActs.Expenditure,
        new("payment", ActGroup.Spending, "提交审批（支出审批单）", "Submit for approval")
        {
            Elsewhere = "/payments/new", Words = "请款 报批 限额 approve",
            Lead = ("达到限额的支出先审批、后支付。", "A payment from the threshold on is approved first."),
        },
        new("inbox", ActGroup.Spending, "审批和支付（待办）", "Approve and pay")
        {
            Elsewhere = "/inbox", Words = "签批 联签 inbox",
            Lead = ("等您审批、支付或修改的单据。", "What waits for you to approve, pay or change."),
        },
        new("decision", ActGroup.Spending, "登记决议", "Record a decision")
        {
            Elsewhere = "/decisions/new", Words = "四议两公开 会议 表决 vote",
            Lead = ("程序、日期、到会、表决、会议记录和额度。", "Procedure, days, attendance, votes, minutes and ceiling."),
        },
        AccountActs.Hold,
        new("hold-payment", ActGroup.Spending, "从预占支付", "Pay from a hold")
        {
            Elsewhere = "/holds", Words = "预留支付",
            Lead = ("在预占列表中选一笔，带入所占的资金、用途和余额。", "Choose a hold; fund, purpose and what is left are filled in."),
        },
        AccountActs.Release,
        DuesActs.Collection, DuesActs.Remittance, DuesActs.Return,
        CollectiveActs.Rent, CollectiveActs.Income, CollectiveActs.Cost, CollectiveActs.Subsidy,
        CollectiveActs.Recognition, CollectiveActs.Donation, CollectiveActs.Reserve,
        ContributionActs.Cash, ContributionActs.InKind,
        ContractActs.Registration, ContractActs.Amendment, ContractActs.End,
        ProjectActs.Declaration, ProjectActs.Funding, ProjectActs.Progress, ProjectActs.Acceptance, ProjectActs.Disclosure,
        new("correction", ActGroup.Correcting, "更正凭证", "Correct a voucher")
        {
            Elsewhere = "/expenditures", Words = "红字 蓝字 差额 改错 correct",
            Lead = ("在支出明细中选要更正的凭证；原凭证、冲销、更正和审批人在一处看清。",
                "Choose the voucher in the list; wrong entry, reversal, right entry and approver stand as one story."),
        },
        AccountActs.Reversal, PoolActs.Withdrawal, DuesActs.Reversal, CollectiveActs.Reversal, ContributionActs.Reversal,
        ProjectActs.Cancellation,
        new("bank", ActGroup.Closing, "银行对账", "Bank statements")
        {
            Elsewhere = "/bank", Words = "流水 余额调节 reconcile",
            Lead = ("导入对账单、勾对、核定余额。", "Take a statement in, match it, assert the balance."),
        },
        new("close-month", ActGroup.Closing, "月度结账", "Close a month")
        {
            Elsewhere = "/periods", Words = "关账 反结账 close",
            Lead = ("检查项通过后关闭月份。", "Closes a month once its checklist is met."),
        },
        new("year-end", ActGroup.Closing, "年末结转", "Year end")
        {
            Elsewhere = "/year-end", Words = "结余 收回 carry",
            Lead = ("结余转入下一年，到期收回。", "Unspent money goes on to the next year or back."),
        },
        YearEndActs.Account, YearEndActs.Pool, YearEndActs.Dues,
    ];

    /// <summary>The act of that key that has a form of this kind; null when there is none.</summary>
    public static Act? Find(string key) => All.FirstOrDefault(a => a.Key == key && a.Command is not null);

    /// <summary>The act whose form has that older address.</summary>
    public static Act? At(string path) => All.FirstOrDefault(a => a.Path == path);

    /// <summary>The acts that fit what was typed: a part of the name, of its other words, or its pinyin initials.</summary>
    public static IReadOnlyList<Act> Search(string? typed) => typed is null ? All
        : [.. All.Where(a => $"{a.Zh} {a.En} {a.Words} {a.Key}".Contains(typed, StringComparison.OrdinalIgnoreCase)
            || PinyinInitials.Of(a.Zh).Concat(a.Words.Split(' ').SelectMany(PinyinInitials.Of))
                .Any(way => way.Contains(typed, StringComparison.OrdinalIgnoreCase)))];
}
