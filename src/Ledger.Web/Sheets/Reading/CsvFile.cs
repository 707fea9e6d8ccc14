using System.Text;

namespace Ledger.Web.Sheets.Reading;

/// <summary>
/// Delimited text (RFC 4180), strictly UTF-8 or else strictly GB18030. The delimiter is the tab when the first line
/// has one, else the comma.
/// </summary>
internal sealed class CsvFile : SheetFile
{
    private readonly string text;
    private readonly char delimiter;
    private readonly SheetLimits limits;
    private readonly string name;

    static CsvFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public CsvFile(string name, byte[] content, SheetLimits limits)
    {
        (this.name, this.limits) = (name, limits);
        text = Decode(name, content);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        delimiter = text.AsSpan(0, end < 0 ? text.Length : end).Contains('\t') ? '\t' : ',';
    }

    public override IReadOnlyList<string> Sheets => [Path.GetFileNameWithoutExtension(name)];

    public override IReadOnlyList<SheetNotice> Notices => [];

    public override IEnumerable<SheetRow> Rows(string? sheet = null)
    {
        var (at, number, seen) = (0, 0, 0);
        while (at < text.Length)
        {
            number++;
            var cells = new List<SheetCell>(12);
            var first = number;
            at = Line(at, cells, ref number);
            var row = new SheetRow(first, cells);
            if (row.IsBlank)
            {
                continue;
            }

            if (++seen > limits.Rows)
            {
                throw new SheetRefusedException(new TooManyRows(limits.Rows));
            }

            yield return row;
        }
    }

    private static string Decode(string name, byte[] content)
    {
        var start = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return new UTF8Encoding(false, true).GetString(content.AsSpan(start));
        }
        catch (DecoderFallbackException)
        {
            return Gb18030(name, content);
        }
    }

    private static string Gb18030(string name, byte[] content)
    {
        try
        {
            return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new SheetRefusedException(new EncodingUnknown(name));
        }
    }

    /// <summary>Reads one record; a quoted cell may hold line ends, which count as rows of the file.</summary>
    private int Line(int at, List<SheetCell> cells, ref int number)
    {
        while (true)
        {
            var cell = at < text.Length && text[at] == '"' ? Quoted(ref at, ref number) : Plain(ref at);
            cells.Add(SheetCell.Of(cell));
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                continue;
            }

            return at < text.Length && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
        }
    }

    private string Plain(ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        var start = at;
        at = length < 0 ? text.Length : at + length;
        return text[start..at];
    }

    private string Quoted(ref int at, ref int number)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
            {
                at++;
                break;
            }

            at += text[at] == '"' ? 1 : 0;
            number += text[at] == '\n' ? 1 : 0;
            cell.Append(text[at]);
        }

        return cell.Append(Plain(ref at)).ToString();
    }
}
