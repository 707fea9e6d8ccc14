using Ledger.Domain.Contributions;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.Intake.Kinds;

/// <summary>共建资助: each row is cash, or goods at their converted value, from one giver.</summary>
public sealed class ContributionRows() : ImportKind("contributions", "共建资助", "Contributions",
    new("recipient", "受助单位", "Recipient", ColumnType.Unit, true, "990101001001", "村（社区）", "单位", "村社区", "接收单位", "社区"),
    new("effectiveOn", "日期", "Date", ColumnType.Date, true, "2026-03-05", "业务日期", "捐赠日期", "到账日期"),
    new("contributor", "资助单位", "Contributor", ColumnType.Text, true, "某驻地单位", "捐赠单位", "捐赠人", "共建单位"),
    new("total", "金额（元）", "Amount (CNY)", ColumnType.Amount, true, "5000.00", "金额", "折合金额", "捐赠金额", "资助金额"),
    new("goods", "是否物资", "In kind", ColumnType.YesNo, false, "否", "物资", "实物"),
    new("conversionBasis", "折价依据", "Conversion basis", ColumnType.Text, false, "", "折合依据"),
    new("project", "项目", "Project", ColumnType.Text, false, "", "项目名称"),
    new("document", "文号", "Document number", ColumnType.Text, false, "", "票据号", "协议编号"),
    new("summary", "摘要", "Summary", ColumnType.Text, true, "资助便民步道", "说明", "事由"))
{
    /// <inheritdoc />
    internal override BatchEntry Entry(ReadRow row, Reference reference)
    {
        var (recipient, day, giver) = (row.Unit("recipient"), row.Date("effectiveOn"), row.Text("contributor"));
        var (total, goods, basis) = (row.Amount("total"), row.YesNo("goods"), row.OptionalText("conversionBasis"));
        var (project, document, summary) = (row.OptionalText("project"), row.Document("document"), row.Text("summary"));
        return Of(row, recipient, total, document.DocumentNo, () => new RecordContribution(
            new ContributionTerms(recipient, goods ? ContributionKind.InKind : ContributionKind.Cash,
                [new Contributor(giver, 1, total)], total, basis, null, null, project), day, document, summary));
    }
}
