using System.Globalization;
using System.Text;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Intake;

/// <summary>A large register of expenditures, without faults or with faults planted at known cells.</summary>
internal sealed class Grid
{
    public const int Rows = 20_000;

    private static readonly string[] heads =
        ["村（社区）", "资金类别", "年度", "日期", "金额（元）", "用途", "收款人", "文号", "摘要"];

    /// <summary>What is typed wrongly, in which column, and what the file is told.</summary>
    private static readonly (int Column, string Typed, string Code)[] faults =
    [
        (0, "没有这个社区", "cell-names-nothing"), (0, "", "cell-missing"), (1, "没有这项资金", "cell-names-nothing"),
        (2, "二六年", "cell-not-a-year"), (2, "2025", "date-outside-year"), (3, "2026-13-40", "cell-not-a-date"),
        (3, "三月五日", "cell-not-a-date"), (4, "12,3O0", "amount-letter-for-digit"), (4, "-5", "amount-negative"),
        (4, "0", "amount-zero"), (4, "0.005", "amount-too-many-decimals"), (4, "3万", "amount-unit-unclear"),
        (4, "1,23.00", "amount-separator-misplaced"), (4, "一百元", "amount-not-a-number"), (4, "9999999999", "expenditure-exceeds-available"),
        (4, "9999999999999", "amount-too-large"), (5, "人员工资", "purpose-forbidden"), (5, "旅游", "purpose-not-allowed"),
        (6, "", "cell-missing"), (8, "", "cell-missing"), (8, new string('长', 600), "cell-too-long"),
    ];

    private readonly List<string[]> rows = [];

    private Grid()
    {
    }

    /// <summary>The sum of all amounts in fen.</summary>
    public long Fen { get; private set; }

    /// <summary>The address and the code of each planted fault.</summary>
    public List<string> Planted { get; } = [];

    /// <summary>A register; with faults in every fortieth row when asked for.</summary>
    public static Grid Of(int faulty)
    {
        var grid = new Grid();
        for (var i = 0; i < Rows; i++)
        {
            var fen = (i * 7919L % 9973) + 1;
            var unit = i % 12;
            grid.Fen += fen;
            grid.rows.Add(
            [
                i % 3 == 0 ? SampleStreet.Communities[unit] : $"演示社区{unit + 1:00}", i % 2 == 0 ? "党建工作经费" : "party-work", "2026",
                $"2026-{(i % 3) + 1:00}-{(i % 28) + 1:00}", Amount(fen, i), "培训党员", $"某书店{i % 50}（演示）",
                $"FP-{faulty}-{i:00000}", $"学习资料 第{i}批",
            ]);
        }

        var every = faulty > 0 ? Rows / faulty : 0;
        for (var n = 0; n < faulty; n++)
        {
            var (column, typed, code) = faults[n % faults.Length];
            grid.rows[n * every][column] = typed;
            // A year that is not the date's is told at the date.
            var told = code == "date-outside-year" ? 'D' : "ABCDEFGHI"[column];
            grid.Planted.Add($"{told}{(n * every) + 2} {code}");
        }

        return grid;
    }

    /// <summary>How many kinds of faults can be planted.</summary>
    public static int Kinds => faults.Select(f => (f.Column, f.Code)).Distinct().Count();

    public byte[] Csv(Encoding encoding)
    {
        var text = new StringBuilder().AppendJoin(',', heads).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(c => c.Contains(',', StringComparison.Ordinal) ? $"\"{c}\"" : c)).Append("\r\n");
        }

        return encoding.GetBytes(text.ToString());
    }

    /// <summary>Amounts as people type them.</summary>
    private static string Amount(long fen, int row)
    {
        var yuan = (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        return (row % 7) switch
        {
            1 => (fen / 100m).ToString("N2", CultureInfo.InvariantCulture),
            2 => string.Concat(yuan.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
            3 => (fen / 1_000_000m).ToString("0.000000", CultureInfo.InvariantCulture) + "万元",
            4 => $"¥{yuan}",
            _ => yuan,
        };
    }
}
