using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;

namespace Ledger.Web.Sheets.Reading;

/// <summary>The rows of a worksheet part, one by one.</summary>
internal sealed class XlsxRows(
    XmlReader reader, XlsxBook book, SheetLimits limits, List<SheetNotice> notices, List<string> merges)
{
    private static readonly LocalDate day0 = new(1899, 12, 30);
    private static readonly LocalDate day0Of1904 = new(1904, 1, 1);
    private readonly StringBuilder scratch = new();
    private int number;

    public IEnumerable<SheetRow> Read()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                yield return Row();
            }
            else if (reader.LocalName == "mergeCell" && reader.GetAttribute("ref") is { } range)
            {
                merges.Add(range);
            }
        }
    }

    private SheetRow Row()
    {
        number = reader.GetAttribute("r") is { } stated
            ? int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
        var hidden = reader.GetAttribute("hidden") is "1" or "true";
        var cells = new List<SheetCell>(12);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
                {
                    Place(cells);
                }
            }
        }

        if (hidden)
        {
            notices.Add(new SheetNotice(CellAddress.Of(number, 0),
                $"第 {number} 行是隐藏行，也会导入。", $"Row {number} is hidden and is taken in all the same."));
        }

        return new SheetRow(number, cells, hidden);
    }

    private void Place(List<SheetCell> cells)
    {
        var column = reader.GetAttribute("r") is { } address ? CellAddress.Read(address).Column : cells.Count;
        var cell = Cell(column);
        if (cell.IsEmpty || column >= limits.Columns)
        {
            return;
        }

        while (cells.Count < column)
        {
            cells.Add(SheetCell.Empty);
        }

        cells.Add(cell);
    }

    private SheetCell Cell(int column)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.Parse(reader.GetAttribute("s") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);
        var (value, formula) = (default(string), false);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                formula |= reader.LocalName == "f";
                if (reader.LocalName is "v" or "is")
                {
                    value = XlsxBook.Text(reader, scratch);
                }
                else if (reader.LocalName == "f")
                {
                    XlsxBook.Text(reader, scratch);
                }
            }
        }

        if (formula)
        {
            notices.Add(new SheetNotice(CellAddress.Of(number, column),
                "该单元格是公式，按表格软件最后一次算出的值导入，请核对。",
                "This cell is a formula; the value last computed for it is taken in. Look at it."));
        }

        return value is null ? SheetCell.Empty : Read(type, style, value) with { IsFormula = formula };
    }

    private SheetCell Read(string type, int style, string value) => type switch
    {
        "s" => SheetCell.Of(book.Texts[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)]),
        "str" or "inlineStr" => SheetCell.Of(value),
        "b" => new SheetCell(CellKind.Boolean, value == "1" ? "TRUE" : "FALSE"),
        "e" => new SheetCell(CellKind.Error, value),
        "d" => new SheetCell(CellKind.Date, value.Length >= 10 ? value[..10] : value),
        _ when PlainNumber.Of(value) is not { } plain => new SheetCell(CellKind.Error, value),
        _ when style < book.DateStyles.Count && book.DateStyles[style] => Day(value),
        _ => new SheetCell(CellKind.Number, PlainNumber.Of(value)!),
    };

    /// <summary>Days since the day of the book; programs that count from 1900 take 1900 for a leap year.</summary>
    private SheetCell Day(string value)
    {
        var days = decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (days is < 0 or > 2_958_465)
        {
            return new SheetCell(CellKind.Error, value);
        }

        var whole = (int)Math.Floor(days);
        var day = book.Since1904 ? day0Of1904.PlusDays(whole) : day0.PlusDays(whole < 60 ? whole + 1 : whole);
        return new SheetCell(CellKind.Date, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
    }
}
