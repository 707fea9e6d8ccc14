using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.Intake.Kinds;

/// <summary>党费收缴: each row is what one organisation's members paid for a month.</summary>
public sealed class DuesRows() : ImportKind("dues", "党费收缴", "Dues collected",
    new("partyOrg", "党组织", "Party organisation", ColumnType.PartyOrg, true, "PO-001", "支部", "党支部", "党组织名称", "组织"),
    new("effectiveOn", "日期", "Date", ColumnType.Date, true, "2026-03-05", "收缴日期", "业务日期"),
    new("month", "月份", "Month", ColumnType.Whole, true, "3", "所属月份", "缴纳月份"),
    new("members", "人数", "Members", ColumnType.Whole, true, "25", "党员人数", "缴费人数"),
    new("amount", "金额（元）", "Amount (CNY)", ColumnType.Amount, true, "500.00", "党费金额", "金额", "实缴金额"),
    new("document", "文号", "Document number", ColumnType.Text, false, "", "票据号", "收据号"),
    new("summary", "摘要", "Summary", ColumnType.Text, true, "收缴三月党费", "说明", "事由"))
{
    /// <inheritdoc />
    internal override BatchEntry Entry(ReadRow row, Reference reference)
    {
        var (party, day) = (row.PartyOrg("partyOrg"), row.Date("effectiveOn"));
        var (month, members, amount) = (row.Whole("month"), row.Whole("members"), row.Amount("amount"));
        var (document, summary) = (row.Document("document"), row.Text("summary"));
        return Of(row, party, amount, document.DocumentNo, () => new CollectDues(
            new DuesKey(party, FiscalYear.Of(day)), month, members, amount, day, document, summary));
    }
}
