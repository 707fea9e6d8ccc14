using System.Net;
using System.Text;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Sheets.Export;

/// <summary>A table of a page: its caption, its heads and its cells, in the words and figures of the page.</summary>
internal sealed record PageTable(string Title, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<WrittenCell>> Rows);

/// <summary>
/// Reads the tables out of a page of ours. What is sent as a spreadsheet is what the page shows, so no figure has a
/// second way to be computed. Our pages close every element and quote every attribute; nothing else is read here.
/// </summary>
internal sealed class PageTables
{
    private readonly string html;
    private int at;

    private PageTables(string html) => this.html = html;

    /// <summary>The tables of the page, and the address of the next page of its register, if there is one.</summary>
    public static (IReadOnlyList<PageTable> Tables, string? Next) Read(string html)
    {
        var reader = new PageTables(html);
        var (tables, next) = (new List<PageTable>(), default(string));
        while (reader.NextTag() is { } tag)
        {
            if (tag.Name == "table")
            {
                tables.Add(reader.Table());
            }
            else if (tag.Name == "a" && tag["rel"] == "next")
            {
                next = tag["href"];
            }
        }

        return (tables, next);
    }

    private PageTable Table()
    {
        var (title, heads, rows, shown) = ("", new List<string>(), new List<IReadOnlyList<WrittenCell>>(), new List<bool>());
        var inHead = false;
        while (NextTag() is { } tag && tag.Name != "/table")
        {
            switch (tag.Name)
            {
                case "caption":
                    title = Text("caption").Text;
                    break;
                case "thead" or "/thead":
                    inHead = tag.Name == "thead";
                    break;
                case "tr" when inHead:
                    foreach (var cell in Cells())
                    {
                        shown.Add(!cell.Hidden);
                        heads.Add(cell.Text);
                    }

                    break;
                case "tr":
                    rows.Add([.. Cells().SelectMany(c => Written(c))]);
                    break;
            }
        }

        return new PageTable(title, [.. heads.Where((_, i) => shown[i])],
            [.. rows.Select(r => r.Where((_, i) => i >= shown.Count || shown[i]).ToList())]);
    }

    private List<PageCell> Cells()
    {
        var cells = new List<PageCell>();
        while (NextTag() is { } tag && tag.Name != "/tr")
        {
            if (tag.Name is "td" or "th")
            {
                var (text, hidden) = Text(tag.Name);
                var span = int.TryParse(tag["colspan"], out var columns) ? columns : 1;
                cells.Add(new PageCell(text, tag["class"]?.Contains("amount", StringComparison.Ordinal) == true, hidden, span));
            }
        }

        return cells;
    }

    /// <summary>A cell of several columns is written in the first of them.</summary>
    private static IEnumerable<WrittenCell> Written(PageCell cell)
    {
        yield return cell.IsAmount && Plain(cell.Text) is { } number
            ? new WrittenCell(CellKind.Number, number)
            : WrittenCell.Of(cell.Text == Shell.Figures.Formats.NoFigure ? "" : cell.Text);
        for (var more = 1; more < cell.Span; more++)
        {
            yield return WrittenCell.Of("");
        }
    }

    /// <summary>A figure of a page as plain decimal text; null when the cell says something else.</summary>
    private static string? Plain(string text)
    {
        var bare = text.Replace(",", "", StringComparison.Ordinal);
        return bare.Length > 0 && bare.All(c => char.IsAsciiDigit(c) || c is '.' or '-')
            && decimal.TryParse(bare, System.Globalization.CultureInfo.InvariantCulture, out _) ? bare : null;
    }

    /// <summary>The text of an element up to its end, and whether all of it is hidden from the eye.</summary>
    private (string Text, bool Hidden) Text(string element)
    {
        var (text, depth, hiddenDepth, seen) = (new StringBuilder(), 0, -1, false);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            var piece = WebUtility.HtmlDecode(html[at..open]);
            if (hiddenDepth < 0)
            {
                text.Append(piece);
                seen |= !string.IsNullOrWhiteSpace(piece);
            }

            var tag = NextTag()!;
            if (depth == 0 && tag.Name == "/" + element)
            {
                break;
            }

            depth += tag.Name[0] == '/' ? -1 : tag.Closed ? 0 : 1;
            if (hiddenDepth < 0 && tag["class"]?.Contains("visually-hidden", StringComparison.Ordinal) == true)
            {
                hiddenDepth = depth;
            }
            else if (hiddenDepth > depth)
            {
                hiddenDepth = -1;
            }

            if (tag.Name is "br" or "/p" or "/li" or "/div")
            {
                text.Append(' ');
            }
        }

        return (string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), !seen);
    }

    private PageTag? NextTag()
    {
        while (true)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                at = html.Length;
                return null;
            }

            if (html.AsSpan(open).StartsWith("<!--"))
            {
                at = html.IndexOf("-->", open, StringComparison.Ordinal) + 3;
                continue;
            }

            var tag = PageTag.Read(html, open, out at);
            if (tag.Name is "script" or "style")
            {
                at = html.IndexOf($"</{tag.Name}", at, StringComparison.Ordinal);
            }

            return tag;
        }
    }

    private sealed record PageCell(string Text, bool IsAmount, bool Hidden, int Span);
}
