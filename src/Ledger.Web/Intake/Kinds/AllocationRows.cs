using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Judging;
using NodaTime;

namespace Ledger.Web.Intake.Kinds;

/// <summary>资金安排: rows of the same day, fund, document and summary are the lines of one draft.</summary>
public sealed class AllocationRows() : ImportKind("allocations", "资金安排", "Allocations",
    new("unit", "村（社区）", "Unit", ColumnType.Unit, true, "990101001001", "单位", "村社区", "社区", "村", "单位代码", "接收单位"),
    new("fund", "资金类别", "Fund", ColumnType.Fund, true, "党建工作经费", "资金", "资金名称", "类别"),
    new("year", "年度", "Year", ColumnType.Year, false, "2026", "预算年度"),
    new("effectiveOn", "日期", "Date", ColumnType.Date, true, "2026-03-05", "业务日期", "安排日期", "登记日期"),
    new("amount", "金额（元）", "Amount (CNY)", ColumnType.Amount, true, "20000.00", "安排金额", "金额", "拨付金额"),
    new("tier", "资金级次", "Tier", ColumnType.Text, false, "区县", "级次", "资金来源"),
    new("document", "文号", "Document number", ColumnType.Text, false, "演组〔2026〕1号", "指标文", "依据"),
    new("summary", "摘要", "Summary", ColumnType.Text, true, "下达党建工作经费", "事由", "说明"))
{
    /// <inheritdoc />
    internal override IEnumerable<BatchEntry> Entries(IEnumerable<ReadRow> rows, Reference reference)
    {
        var lines = rows.Select(row => Line(row, reference)).ToList();
        return lines.GroupBy(l => l.Document).Select(document => new BatchEntry(
            [.. document.Select(l => l.Row)], document.Key.Pool.Holder.Owner ?? "",
            Money.Sum(document.Select(l => l.Allocated.Amount)), null,
            document.Any(l => l.Row.IsFaulty) ? null : new DraftAllocation(document.Key.Pool,
                [.. document.Select(l => l.Allocated)], document.Key.Day,
                document.Key.Number is { } number ? Evidence.Document(number) : Evidence.None, document.Key.Summary)));
    }

    /// <inheritdoc />
    internal override BatchEntry Entry(ReadRow row, Reference reference) => Entries([row], reference).Single();

    private static (ReadRow Row, (PoolKey Pool, LocalDate Day, string? Number, string Summary) Document, AllocationLine Allocated)
        Line(ReadRow row, Reference reference)
    {
        var (unit, fund, day) = (row.Unit("unit"), row.Fund("fund"), row.Date("effectiveOn"));
        var year = row.Year("year", day == default ? new LocalDate(1949, 1, 1) : day);
        var line = new AllocationLine(unit, row.Amount("amount"), row.Tier("tier"));
        var office = reference.Units.FiscalOfficeOf(unit, day) ?? unit;
        return (row, (new PoolKey(Holder.Fiscal(office), fund, year), day, row.OptionalText("document"), row.Text("summary")), line);
    }
}
