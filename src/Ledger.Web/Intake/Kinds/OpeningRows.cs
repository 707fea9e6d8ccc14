using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using NodaTime;

namespace Ledger.Web.Intake.Kinds;

/// <summary>期初余额: each row is what an older register has left of a unit's fund.</summary>
public sealed class OpeningRows() : ImportKind("openings", "期初余额（旧台账接管）", "Opening balances (take-over)",
    new("unit", "村（社区）", "Unit", ColumnType.Unit, true, "990101001001", "单位", "村社区", "社区", "村", "单位代码"),
    new("fund", "资金类别", "Fund", ColumnType.Fund, true, "党建工作经费", "资金", "资金名称", "类别"),
    new("year", "年度", "Year", ColumnType.Year, false, "2026", "账户年度", "会计年度"),
    new("from", "结余来源年度", "Left from", ColumnType.Year, true, "2025", "来源年度", "结余年度", "形成年度"),
    new("effectiveOn", "日期", "Date", ColumnType.Date, true, "2026-01-01", "接管日期", "业务日期"),
    new("amount", "期初余额（元）", "Opening balance (CNY)", ColumnType.Amount, true, "35000.00", "余额", "结余", "期初结余", "金额", "结转金额"),
    new("document", "文号", "Document number", ColumnType.Text, false, "", "旧台账编号", "依据"),
    new("summary", "摘要", "Summary", ColumnType.Text, true, "旧台账余额接管", "说明"))
{
    /// <inheritdoc />
    internal override BatchEntry Entry(ReadRow row, Reference reference)
    {
        var (unit, fund, day) = (row.Unit("unit"), row.Fund("fund"), row.Date("effectiveOn"));
        var known = day == default ? new LocalDate(1949, 1, 1) : day;
        var (year, from, amount) = (row.Year("year", known), row.Year("from", known), row.Amount("amount"));
        var (document, summary) = (row.Document("document"), row.Text("summary"));
        return Of(row, unit, amount, document.DocumentNo, () => new TakeOverBalance(
            new AccountKey(unit, fund, year), from, amount, day, document, summary));
    }
}
