using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using NodaTime;

namespace Ledger.Web.Intake.Kinds;

/// <summary>村集体收入: each row is income of a village's collective.</summary>
public sealed class IncomeRows() : ImportKind("incomes", "村集体收入", "Village income",
    new("unit", "村（社区）", "Village", ColumnType.Unit, true, "990101001001", "单位", "村社区", "村", "行政村", "村名"),
    new("effectiveOn", "日期", "Date", ColumnType.Date, true, "2026-03-05", "业务日期", "收入日期", "到账日期"),
    new("code", "科目", "Account", ColumnType.Text, true, "经营收入", "科目编码", "科目代码", "收入类别", "科目名称"),
    new("amount", "金额（元）", "Amount (CNY)", ColumnType.Amount, true, "12000.00", "收入金额", "金额"),
    new("counterparty", "交款单位", "Counterparty", ColumnType.Text, true, "某商户", "交款人", "付款单位", "承租人"),
    new("recurring", "是否经常性", "Recurring", ColumnType.YesNo, false, "是", "经常性"),
    new("enterprise", "经营主体", "Enterprise", ColumnType.Text, false, "", "企业", "合作社"),
    new("contract", "合同编号", "Contract", ColumnType.Text, false, "", "合同号", "合同"),
    new("document", "文号", "Document number", ColumnType.Text, false, "SJ-0001", "票据号", "收据号", "单据号"),
    new("summary", "摘要", "Summary", ColumnType.Text, true, "门面租金", "事由", "说明"))
{
    /// <inheritdoc />
    internal override BatchEntry Entry(ReadRow row, Reference reference)
    {
        var (unit, day, amount) = (row.Unit("unit"), row.Date("effectiveOn"), row.Amount("amount"));
        var (code, counterparty, recurring) = (CodeOf(row.Text("code"), day), row.Text("counterparty"), row.YesNo("recurring"));
        var (enterprise, contract) = (row.OptionalText("enterprise"), row.OptionalText("contract"));
        var (document, summary) = (row.Document("document"), row.Text("summary"));
        return Of(row, unit, amount, document.DocumentNo, () => new RecordIncome(
            new CollectiveKey(unit, FiscalYear.Of(day)), code, amount, day, recurring, counterparty, enterprise, null,
            contract, document, summary));
    }

    /// <summary>The code of an account by its code or its name in the chart of the day.</summary>
    private static string CodeOf(string typed, LocalDate day)
    {
        var chart = ChartOfAccounts.On(day);
        return chart.Find(typed) is not null
            ? typed
            : chart.Accounts.Where(a => HeadText.Same(a.Zh, typed) || HeadText.Same(a.En, typed)).ToList() is [var only]
                ? only.Key.Code
                : typed;
    }
}
