using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Web.Sheets;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Banking;

/// <summary>A bank statement (.xlsx, .xls, or CSV in UTF-8 or GB18030), read into lines, or the refusal of its first fault.</summary>
public static class StatementFile
{
    private static readonly string[] dates = ["交易日期", "记账日期", "入账日期", "交易时间", "日期", "date"];
    private static readonly string[] outs = ["借方发生额", "借方金额", "支出金额", "付款金额", "借方", "支出", "debit"];
    private static readonly string[] ins = ["贷方发生额", "贷方金额", "收入金额", "收款金额", "贷方", "收入", "credit"];
    private static readonly string[] amounts = ["交易金额", "发生额", "金额", "amount"];
    private static readonly string[] balances = ["账户余额", "余额", "balance"];
    private static readonly string[] others = ["对方户名", "对方名称", "对方单位", "交易对手", "counterparty"];
    private static readonly string[] numbers = ["交易流水号", "流水号", "凭证号码", "凭证号", "reference"];
    private static readonly string[] summaries = ["摘要", "用途", "附言", "summary"];

    private static readonly string[] patterns = ["uuuu-MM-dd", "uuuu/M/d", "uuuuMMdd", "uuuu年M月d日", "uuuu.M.d"];

    /// <summary>SHA-256 of the file.</summary>
    public static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The lines of the statement in the order of their days.</summary>
    /// <param name="name">The name of the file; it tells the format together with what the file begins with.</param>
    public static (IReadOnlyList<StatementLine> Lines, Refusal? Refusal) Read(string name, byte[] content)
    {
        try
        {
            return Read([.. SheetFile.Open(name, content).Rows()]);
        }
        catch (SheetRefusedException refused)
        {
            return ([], refused.Refusal with { Field = "file" });
        }
    }

    private static (IReadOnlyList<StatementLine> Lines, Refusal? Refusal) Read(List<SheetRow> rows)
    {
        var head = rows.FindIndex(r => At(r, dates) >= 0 && (At(r, amounts) >= 0 || (At(r, outs) >= 0 && At(r, ins) >= 0)));
        if (head < 0)
        {
            return ([], new StatementHeadsMissing(
                rows.Any(r => At(r, dates) >= 0) ? "金额" : "日期") { Field = "file" });
        }

        var lines = new List<StatementLine>();
        foreach (var row in rows.Skip(head + 1).Where(r => !r.IsBlank))
        {
            var (line, refusal) = Line(new Cells(rows[head], row));
            if (refusal is not null)
            {
                return ([], refusal with { Field = "file" });
            }

            lines.Add(line!);
        }

        // Some banks print the newest first.
        return (lines.Count > 1 && lines[0].Day > lines[^1].Day ? [.. Enumerable.Reverse(lines)] : lines, null);
    }

    private static (StatementLine? Line, Refusal? Refusal) Line(Cells cells)
    {
        if (Day(cells.Text(dates)) is not { } day)
        {
            return (null, cells.Fault(dates));
        }

        var (paid, received, one) = (cells.Fen(outs), cells.Fen(ins), cells.Fen(amounts));
        var balance = cells.Fen(balances);
        if (new[] { paid, received, one, balance }.FirstOrDefault(f => f.Fault is not null).Fault is { } fault)
        {
            return (null, fault);
        }

        var amount = At(cells.Head, outs) >= 0 ? (received.Fen ?? 0) - (paid.Fen ?? 0) : one.Fen ?? 0;
        return (new StatementLine(day, new Money(amount), balance.Fen is { } left ? new Money(left) : null,
            cells.Text(others), cells.Text(numbers), cells.Text(summaries)), null);
    }

    private static LocalDate? Day(string? text)
    {
        var day = text?.Split(' ', 'T')[0] ?? "";
        return patterns.Select(p => LocalDatePattern.CreateWithInvariantCulture(p).Parse(day))
            .FirstOrDefault(r => r.Success)?.Value;
    }

    private static int At(SheetRow row, string[] names) => names
        .Select(name => row.Cells.ToList().FindIndex(c => c.Text.Trim().StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(at => at >= 0, -1);

    /// <summary>The cells of a row by what their heads say.</summary>
    private sealed record Cells(SheetRow Head, SheetRow Row)
    {
        public string? Text(string[] names) =>
            At(Head, names) is var at and >= 0 && Row[at].Text.Trim() is { Length: > 0 } text ? text : null;

        public StatementCellUnreadable Fault(string[] names) => new(Row.Number, names[0], Text(names) ?? "");

        /// <summary>An amount to the fen, with its sign; null when the cell is empty.</summary>
        public (long? Fen, Refusal? Fault) Fen(string[] names)
        {
            if (Text(names) is not { } text || text is "-" or "--")
            {
                return (null, null);
            }

            return decimal.TryParse(text.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).TrimStart('¥'),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
                && yuan * 100 == decimal.Truncate(yuan * 100) && Math.Abs(yuan) < 1_000_000_000_000m
                ? ((long)(yuan * 100), null)
                : (null, Fault(names));
        }
    }
}
