using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ledger.Web.Sheets.Reading;

/// <summary>A sheet of a workbook and the part that holds it.</summary>
internal sealed record XlsxSheet(string Name, string Part);

/// <summary>What the cells of every sheet refer to: the shared texts, which styles are dates, and from when days count.</summary>
internal sealed class XlsxBook
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>No document types, no entities, no addresses outside of the file.</summary>
    public static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public required IReadOnlyList<XlsxSheet> Sheets { get; init; }

    public required IReadOnlyList<string> Hidden { get; init; }

    public required IReadOnlyList<string> Texts { get; init; }

    public required IReadOnlyList<bool> DateStyles { get; init; }

    public required bool Since1904 { get; init; }

    public static XlsxBook Read(ZipArchive package, SheetLimits limits)
    {
        var targets = Targets(package);
        var (sheets, hidden) = (new List<XlsxSheet>(), new List<string>());
        var since1904 = false;
        Walk(package, "xl/workbook.xml", (reader, element) =>
        {
            if (element == "workbookPr")
            {
                since1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (element == "sheet" && reader.GetAttribute("id", Relation) is { } id && targets.TryGetValue(id, out var part))
            {
                var title = reader.GetAttribute("name") ?? "";
                if (reader.GetAttribute("state") is null or "visible")
                {
                    sheets.Add(new XlsxSheet(title, part));
                }
                else
                {
                    hidden.Add(title);
                }
            }
        });
        return new XlsxBook
        {
            Sheets = sheets, Hidden = hidden, Since1904 = since1904, Texts = SharedTexts(package, limits),
            DateStyles = Styles(package),
        };
    }

    private static Dictionary<string, string> Targets(ZipArchive package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(package, "xl/_rels/workbook.xml.rels", (reader, element) =>
        {
            if (element == "Relationship" && reader.GetAttribute("Target") is { } target
                && reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            {
                targets[reader.GetAttribute("Id")!] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        });
        return targets;
    }

    /// <summary>Shared texts; runs of a rich text are joined, and its phonetic reading is left out.</summary>
    private static List<string> SharedTexts(ZipArchive package, SheetLimits limits)
    {
        var texts = new List<string>();
        if (package.GetEntry("xl/sharedStrings.xml") is not { } part)
        {
            return texts;
        }

        using var reader = XmlReader.Create(part.Open(), Strict);
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                texts.Add(Text(reader, text));
                if (texts.Count > (long)limits.Rows * limits.Columns)
                {
                    throw new SheetRefusedException(new TooManyRows(limits.Rows));
                }
            }
        }

        return texts;
    }

    /// <summary>The text of an element of runs; the reader stands at its end afterwards.</summary>
    public static string Text(XmlReader reader, StringBuilder text)
    {
        text.Clear();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, phonetic) = (reader.Depth, false);
        while (reader.Read() && reader.Depth > depth)
        {
            phonetic = reader.LocalName == "rPh" ? reader.NodeType == XmlNodeType.Element : phonetic;
            if (!phonetic && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    /// <summary>For each cell style, whether its number format shows a date.</summary>
    private static List<bool> Styles(ZipArchive package)
    {
        var (formats, styles, inCells) = (new Dictionary<int, bool>(), new List<bool>(), false);
        Walk(package, "xl/styles.xml", (reader, element) =>
        {
            switch (element)
            {
                case "numFmt":
                    formats[Number(reader, "numFmtId")] = IsDate(reader.GetAttribute("formatCode") ?? "");
                    break;
                case "cellXfs" or "cellStyleXfs":
                    inCells = element == "cellXfs";
                    break;
                case "xf" when inCells:
                    var format = Number(reader, "numFmtId");
                    styles.Add(formats.TryGetValue(format, out var date)
                        ? date : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
                    break;
                case "cellStyles":
                    inCells = false;
                    break;
            }
        });
        return styles;
    }

    /// <summary>Whether a number format shows days: letters of dates outside of quotes, brackets and escapes.</summary>
    private static bool IsDate(string format)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[' or ']':
                    bracket = format[i] == '[';
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' when !quoted && !bracket:
                    return true;
            }
        }

        return false;
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.Parse(reader.GetAttribute(attribute) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);

    private static void Walk(ZipArchive package, string name, Action<XmlReader, string> element)
    {
        if (package.GetEntry(name) is not { } part)
        {
            return;
        }

        using var reader = XmlReader.Create(part.Open(), Strict);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                element(reader, reader.LocalName);
            }
        }
    }
}
