using System.Globalization;
using Ledger.Web.Sheets;

namespace Ledger.Benchmarks.Intake;

/// <summary>A register on disk with more rows than a desk sends, read line by line.</summary>
internal sealed class LineFile(string path) : SheetFile, IDisposable
{
    private static readonly string[] heads =
        ["村（社区）", "资金类别", "年度", "日期", "金额（元）", "用途", "收款人", "项目", "决议编号", "文号", "摘要"];

    public override IReadOnlyList<string> Sheets => ["支出"];

    public override IReadOnlyList<SheetNotice> Notices => [];

    /// <summary>Rows of expenditures over the accounts of the world.</summary>
    public static IEnumerable<string[]> Cells(World world, int rows) => Enumerable.Range(0, rows).Select(i =>
    {
        var account = world.Accounts[(int)(i * 7919L % world.Accounts.Count)];
        return new[]
        {
            account.Unit, account.Fund, "2026", string.Create(CultureInfo.InvariantCulture, $"2026-{(i % 6) + 2:00}-{(i % 28) + 1:00}"),
            string.Create(CultureInfo.InvariantCulture, $"{(i % 90) + 1}.{i % 100:00}"), "member-training", "演示收款人", "", "",
            string.Create(CultureInfo.InvariantCulture, $"FP-{i}"), "演示支出",
        };
    });

    /// <summary>Writes such a register to disk.</summary>
    public static LineFile Write(World world, int rows)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, Cells(world, rows).Prepend(heads).Select(r => string.Join(',', r)));
        return new LineFile(path);
    }

    public override IEnumerable<SheetRow> Rows(string? sheet = null) => File.ReadLines(path)
        .Select((line, i) => new SheetRow(i + 1, [.. line.Split(',').Select(SheetCell.Of)]));

    public void Dispose() => File.Delete(path);
}
