using System.Buffers;

namespace Ledger.Web.Exports;

/// <summary>
/// The journal as a table for spreadsheets: UTF-8 with its mark, so that Chinese is read as Chinese, and no text a
/// spreadsheet would take for a formula.
/// </summary>
internal static class CsvJournal
{
    private const string Heading =
        "记账序号 seq,行 line,记账时间 recorded_at,业务日期 effective_on,凭证号 voucher,事件 type,流 stream,版本 version,"
        + "资金管理方 holder,单位 unit,资金 fund,年度 year,科目 account,金额(元) amount,用途 purpose,项目 project,"
        + "企业 enterprise,经营方式 mode,经常性 recurring,资金级次 tier,往来单位 counterparty,会计科目 chart,摘要 summary";

    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> formulas = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static async Task Write(JournalFeed feed, TextWriter to, CancellationToken cancellation)
    {
        await to.WriteAsync("\uFEFF" + Heading + "\r\n");
        await foreach (var line in feed.Lines(cancellation))
        {
            await to.WriteAsync(string.Join(',', Cells(line)) + "\r\n");
        }
    }

    private static string[] Cells(ExportedLine line) =>
    [
        PlainText.Of(line.Sequence), PlainText.Of(line.Line), PlainText.Of(line.RecordedAt),
        PlainText.Of(line.EffectiveOn), Text(line.Voucher), Text(line.Type), Text(line.Stream),
        PlainText.Of(line.Version), Text(line.Holder), Text(line.Unit), Text(line.Fund), PlainText.Of(line.Year),
        Text(line.Account), line.Amount.ToString(), Text(line.Purpose), Text(line.Project), Text(line.Enterprise),
        Text(line.Mode), line.Recurring is { } recurring ? recurring ? "yes" : "no" : "", Text(line.Tier),
        Text(line.Counterparty), Text(line.Chart), Text(line.Summary),
    ];

    /// <summary>
    /// A text that begins as a formula would run when the file is opened; an apostrophe before it makes it text.
    /// </summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = formulas.Contains(text.TrimStart(' ').FirstOrDefault()) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(quoted)
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
