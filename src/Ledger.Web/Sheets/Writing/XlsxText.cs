using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ledger.Web.Sheets.Writing;

/// <summary>
/// Tables as an Office Open XML workbook, one sheet each. Amounts are written as decimal text in number cells, so
/// that they are exact in the file; texts are inline, so that none is ever computed.
/// </summary>
public static class XlsxText
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Writes the tables.</summary>
    public static void Write(Stream output, params IReadOnlyList<SheetTable> tables)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var names = Names(tables);
        Text(package, "[Content_Types].xml", Types(tables.Count));
        Text(package, "_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Text(package, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">{string.Concat(tables.Select((_, i) => Related(i + 1, "worksheet", $"worksheets/sheet{i + 1}.xml")))}{Related(tables.Count + 1, "styles", "styles.xml")}</Relationships>
            """);
        Text(package, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relation}"><sheets>{string.Concat(names.Select((name, i) => $"<sheet name=\"{Escaped(name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>
            """);
        Text(package, "xl/styles.xml", Styles);
        foreach (var (index, table) in tables.Index())
        {
            using var part = package.CreateEntry($"xl/worksheets/sheet{index + 1}.xml", CompressionLevel.Fastest).Open();
            using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
            Write(xml, table);
        }
    }

    private static void Write(XmlWriter xml, SheetTable table)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteRaw($"<sheetView workbookViewId=\"0\"><pane ySplit=\"{table.Notes.Count + 1}\" topLeftCell=\"A{table.Notes.Count + 2}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>");
        xml.WriteEndElement();
        xml.WriteRaw($"<cols><col min=\"1\" max=\"{Math.Max(1, table.Heads.Count)}\" width=\"18\" customWidth=\"1\"/></cols>");
        xml.WriteStartElement("sheetData", Main);
        var number = 0;
        foreach (var note in table.Notes)
        {
            Row(xml, ++number, [WrittenCell.Of(note)]);
        }

        Row(xml, ++number, [.. table.Heads.Select(h => new WrittenCell(CellKind.Text, h, CellLook.Head))]);
        foreach (var row in table.Rows)
        {
            Row(xml, ++number, row);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<WrittenCell> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, cell) in cells.Index().Where(c => c.Item.Kind != CellKind.Empty || c.Item.Look != CellLook.Plain))
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", CellAddress.Of(number, column));
            xml.WriteAttributeString("s", StyleOf(cell).ToString(CultureInfo.InvariantCulture));
            Value(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, WrittenCell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            xml.WriteElementString("v", Main, cell.Text);
        }
        else if (cell.Kind != CellKind.Empty)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(string.Concat(cell.Text.Where(XmlConvert.IsXmlChar)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static int StyleOf(WrittenCell cell) => (cell.Look, cell.Kind) switch
    {
        (CellLook.Head, _) => 2,
        (CellLook.Wrong, _) => 3,
        (CellLook.Doubtful, _) => 4,
        (_, CellKind.Number) => 1,
        _ => 0,
    };

    /// <summary>Names of sheets: at most 31 characters, none of <c>[]:*?/\</c>, each once.</summary>
    private static List<string> Names(IReadOnlyList<SheetTable> tables)
    {
        var names = new List<string>();
        foreach (var table in tables)
        {
            var name = string.Concat(table.Title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
            name = name.Length == 0 ? "Sheet" : name[..Math.Min(name.Length, 28)];
            names.Add(names.Contains(name) ? $"{name} {names.Count + 1}" : name);
        }

        return names;
    }

    private static string Types(int sheets) => $"""
        <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Sheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Sheet}.styles+xml"/>{string.Concat(Enumerable.Range(1, sheets).Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Sheet}.worksheet+xml\"/>"))}</Types>
        """;

    private static string Related(int id, string type, string target) =>
        $"<Relationship Id=\"rId{id}\" Type=\"{Relation}/{type}\" Target=\"{target}\"/>";

    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBD5D5"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF3C4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="49"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf fillId="3" applyFill="1"/><xf fillId="4" applyFill="1"/></cellXfs></styleSheet>
        """;

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);

    private static void Text(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        writer.Write(text.Trim());
    }
}
