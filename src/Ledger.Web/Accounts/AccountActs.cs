using Ledger.Domain.Accounts;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Acts;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Accounts;

/// <summary>What is done with the money of a unit's fund account.</summary>
public static class AccountActs
{
    private static readonly ActField project = ActFields.Optional("project", "项目", "Project");

    /// <summary>支出报销.</summary>
    public static Act Expenditure { get; } = new("expenditure", ActGroup.Spending, "支出报销", "Record expenditure")
    {
        Path = "/expenditures/new", List = "/expenditures", ForApproval = "/payments/new", Words = "付款 报账 开支 列支 spend pay",
        Lead = ("从单位的资金账户支付一笔钱；可以从预占中支付。", "Pays from a unit's account in a fund, or from a hold on it."),
        Fields =
        [
            ActFields.Unit(), ActFields.Fund(), ActFields.Purpose,
            ActFields.Amount with { Balance = e => Available(e) },
            ActFields.Party("payee", "收款人", "Payee"), ActFields.Document, ActFields.Summary,
            ActFields.Papers, ActFields.Files, ActFields.Day, ActFields.Year, project,
            ActFields.Optional("decisionNo", "决议编号", "Decision number"),
            ActFields.Optional("hold", "从预占支付（预占凭证号）", "Pay from hold (its voucher)"),
            ActFields.Optional("explanation", "重复使用单据的说明", "Why a paper is used again"),
        ],
        Command = e => new RecordExpenditure(e.Account(), e.Amount(), e.Day(), e.Choice("purpose"), e.Needed("payee"),
            e.Text("project"), e.Text("decisionNo"), e.OptionalVoucher("hold"), e.Evidence(), e.Needed("summary"))
        {
            Explanation = e.Text("explanation"),
        },
    };

    /// <summary>预占.</summary>
    public static Act Hold { get; } = new("hold", ActGroup.Spending, "预占资金", "Place hold")
    {
        List = "/holds", Words = "预留 占用 冻结 reserve keep",
        Lead = ("为一项用途先占住一笔钱，占用同一额度；之后从预占中支付，余下的可以释放。",
            "Keeps a sum for a purpose within the same limit; pay from it later and release what is left."),
        Fields =
        [
            ActFields.Unit(), ActFields.Fund(), ActFields.Purpose,
            ActFields.Amount with { Balance = e => Available(e) }, ActFields.Summary, ActFields.Document,
            ActFields.Papers, ActFields.Files, ActFields.Day, ActFields.Year, project,
        ],
        Command = e => new PlaceHold(e.Account(), e.Amount(), e.Day(), e.Choice("purpose"), e.Text("project"),
            e.Evidence(), e.Needed("summary")),
    };

    /// <summary>释放预占.</summary>
    public static Act Release { get; } = new("release-hold", ActGroup.Spending, "释放预占", "Release hold")
    {
        List = "/holds", Words = "解冻 取消预留 free",
        Lead = ("把预占中没有用完的钱放回可用。", "Makes what is left of a hold available again."),
        Fields =
        [
            ActFields.Unit(), ActFields.Fund(), ActFields.Year,
            ActFields.Text("hold", "预占凭证号", "Voucher of the hold"), ActFields.Day,
            ActFields.Text("reason", "释放原因", "Reason"),
        ],
        Command = e => new ReleaseHold(e.Account(), e.Voucher("hold"), e.Day(), e.Needed("reason")),
    };

    /// <summary>冲销支出.</summary>
    public static Act Reversal { get; } = new("reverse-expenditure", ActGroup.Correcting, "冲销支出", "Reverse expenditure")
    {
        List = "/expenditures", Words = "红字 更正 撤销 cancel undo",
        Lead = ("原凭证保留不动，另登记一张红字凭证并注明原凭证号。",
            "The entry stays; a reversing one with its own voucher names it."),
        Fields =
        [
            ActFields.Unit(), ActFields.Fund(), ActFields.Year,
            ActFields.Text("voucher", "原凭证号", "Voucher to reverse"), ActFields.Day,
            ActFields.Text("reason", "冲销原因", "Reason"),
        ],
        Command = e => new ReverseExpenditure(e.Account(), e.Voucher("voucher"), e.Day(), e.Needed("reason")),
    };

    private static Task<Money?> Available(ActEntry e) =>
        e.Now(e.Text("unit"), e.Text("fund"), JournalAccount.Available);
}
