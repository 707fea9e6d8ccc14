using System.IO.Compression;
using System.Text;

namespace Ledger.Web.Tests.Sheets;

/// <summary>Workbooks written by hand, to have in them what programs write only sometimes.</summary>
internal static class Packages
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet with these rows, and style 1 for dates.</summary>
    public static byte[] Workbook(string rows, string tail = "", bool since1904 = false, string? second = null,
        string? texts = null,
        params IReadOnlyList<(string Name, string Text)> more)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(package, "xl/workbook.xml", $"""
                <workbook {Main} xmlns:r="{Relation}"><workbookPr date1904="{(since1904 ? 1 : 0)}"/><sheets><sheet name="表一" sheetId="1" r:id="rId1"/>{second}</sheets></workbook>
                """);
            Write(package, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relation}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
                """);
            Write(package, "xl/styles.xml", $"""
                <styleSheet {Main}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="4"/></cellXfs></styleSheet>
                """);
            Write(package, "xl/sharedStrings.xml", texts ?? $"""
                <sst {Main}><si><t>文字</t></si><si><r><t>分</t></r><r><t>段</t></r><rPh sb="0" eb="1"><t>fen</t></rPh></si></sst>
                """);
            Write(package, "xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData>{tail}</worksheet>");
            Write(package, "xl/worksheets/sheet2.xml", $"<worksheet {Main}><sheetData/></worksheet>");
            foreach (var (name, text) in more)
            {
                Write(package, name, text);
            }
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
