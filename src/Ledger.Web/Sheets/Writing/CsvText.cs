using System.Text;

namespace Ledger.Web.Sheets.Writing;

/// <summary>
/// Tables as delimited text (RFC 4180): UTF-8 with its mark, or GB18030 for programs that know nothing else. A text
/// that a spreadsheet would take for a formula is led by an apostrophe.
/// </summary>
public static class CsvText
{
    static CsvText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Writes heads and rows.</summary>
    public static void Write(Stream output, SheetTable table, bool gb18030 = false)
    {
        using var writer = new StreamWriter(
            output, gb18030 ? Encoding.GetEncoding("GB18030") : new UTF8Encoding(true), leaveOpen: true);
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', table.Heads.Select(Quoted)));
        foreach (var row in table.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select(c => c.Kind == CellKind.Text ? Quoted(Harmless(c.Text)) : c.Text)));
        }
    }

    /// <summary>The text, made harmless when a spreadsheet would compute it.</summary>
    public static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
