using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.Intake.Kinds;

/// <summary>支出明细: each row is an expenditure.</summary>
public sealed class ExpenditureRows() : ImportKind("expenditures", "支出明细", "Expenditures",
    new("unit", "村（社区）", "Unit", ColumnType.Unit, true, "990101001001", "单位", "村社区", "社区", "村", "单位代码", "村居", "行政村"),
    new("fund", "资金类别", "Fund", ColumnType.Fund, true, "党建工作经费", "资金", "资金名称", "类别", "经费类别"),
    new("year", "年度", "Year", ColumnType.Year, false, "2026", "预算年度", "会计年度"),
    new("effectiveOn", "日期", "Date", ColumnType.Date, true, "2026-03-05", "业务日期", "支出日期", "登记日期", "报销日期"),
    new("amount", "金额（元）", "Amount (CNY)", ColumnType.Amount, true, "1234.50", "支出金额", "金额", "报销金额", "列支金额"),
    new("purpose", "用途", "Purpose", ColumnType.Purpose, true, "培训党员", "支出用途", "资金用途", "开支项目"),
    new("payee", "收款人", "Payee", ColumnType.Text, true, "某印刷店", "收款单位", "领款人", "收款方"),
    new("project", "项目", "Project", ColumnType.Text, false, "", "项目名称", "项目编号"),
    new("decisionNo", "决议编号", "Decision number", ColumnType.Text, false, "", "决议", "决议号"),
    new("document", "文号", "Document number", ColumnType.Text, false, "FP-0001", "发票号", "单据号", "票据号", "发票号码", "凭据号"),
    new("summary", "摘要", "Summary", ColumnType.Text, true, "印制学习资料", "事由", "说明", "内容"))
{
    /// <inheritdoc />
    internal override BatchEntry Entry(ReadRow row, Reference reference)
    {
        var (unit, fund, day) = (row.Unit("unit"), row.Fund("fund"), row.Date("effectiveOn"));
        var year = row.Year("year", day == default ? new NodaTime.LocalDate(1949, 1, 1) : day);
        var (amount, purpose) = (row.Amount("amount"), row.Purpose("purpose", fund));
        var (payee, project, decision) = (row.Text("payee"), row.OptionalText("project"), row.OptionalText("decisionNo"));
        var (document, summary) = (row.Document("document"), row.Text("summary"));
        return Of(row, unit, amount, document.DocumentNo, () => new RecordExpenditure(
            new AccountKey(unit, fund, year), amount, day, purpose, payee, project, decision, null, document, summary));
    }
}
