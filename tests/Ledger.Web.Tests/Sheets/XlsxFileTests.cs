using Ledger.Domain.Kernel;
using Ledger.Web.Sheets;

namespace Ledger.Web.Tests.Sheets;

public sealed class XlsxFileTests
{
    [Fact]
    public void cells_are_read_at_their_addresses_in_the_words_of_the_file()
    {
        var rows = Rows(Packages.Workbook("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="3"><c r="B3" t="inlineStr"><is><t>行内</t></is></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#REF!</v></c></row>
            <row r="4"><c r="A4" s="1"/></row>
            """));
        Assert.Equal([1, 3], rows.Select(r => r.Number));
        Assert.Equal(["文字", "", "分段"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal([CellKind.Empty, CellKind.Text, CellKind.Empty, CellKind.Boolean, CellKind.Error],
            rows[1].Cells.Select(c => c.Kind));
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("123456789012345.67", "123456789012345.67")]
    [InlineData("1.2345678901234567E+14", "123456789012345.67")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1E-3", "0.001")]
    [InlineData("0.125", "0.125")]
    [InlineData("-7", "-7")]
    [InlineData("990101001001", "990101001001")]
    public void a_number_is_the_decimal_that_the_file_stores(string stored, string read) =>
        Assert.Equal(new SheetCell(CellKind.Number, read),
            Rows(Packages.Workbook($"<row r=\"1\"><c r=\"A1\"><v>{stored}</v></c></row>"))[0][0]);

    [Theory]
    [InlineData(false, "46086", "2026-03-05")]
    [InlineData(true, "44624", "2026-03-05")]
    [InlineData(false, "46086.75", "2026-03-05")]
    [InlineData(false, "1", "1900-01-01")]
    [InlineData(false, "61", "1900-03-01")]
    public void a_number_that_looks_like_a_date_is_one_by_the_days_of_its_book(bool since1904, string stored, string day) =>
        Assert.Equal(new SheetCell(CellKind.Date, day), Rows(Packages.Workbook(
            $"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{stored}</v></c></row>", since1904: since1904))[0][0]);

    [Fact]
    public void formulas_hidden_rows_and_sheets_and_merged_cells_are_told()
    {
        var file = SheetFile.Open("a.xlsx", Packages.Workbook("""
            <row r="1" hidden="1"><c r="A1"><f>1+1</f><v>2</v></c></row>
            """, "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>",
            second: "<sheet name=\"藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>"));
        var row = Assert.Single(file.Rows());
        Assert.True(row.IsHidden);
        Assert.Equal(new SheetCell(CellKind.Number, "2", IsFormula: true), row[0]);
        Assert.Equal(["A1", "A1", "A1"], file.Notices.Select(n => n.Address));
        Assert.Equal(["A2:B3"], file.Merges);
        Assert.Equal(["表一"], file.Sheets);
        Assert.Equal("sheet-unknown", Refused(() => file.Rows("藏").ToList()));
    }

    [Fact]
    public void what_is_no_workbook_or_too_much_of_one_is_refused()
    {
        var book = Packages.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
        Assert.Equal("file-empty", Refused(() => SheetFile.Open("a.xlsx", [])));
        Assert.Equal("file-unreadable", Refused(() => SheetFile.Open("a.xlsx", "text"u8.ToArray())));
        Assert.Equal("file-unreadable", Refused(() => SheetFile.Open("a.xlsx", book[..(book.Length / 2)])));
        Assert.Equal("workbook-with-macros", Refused(() => SheetFile.Open("a.xlsm", book)));
        Assert.Equal("workbook-with-macros", Refused(() => SheetFile.Open("a.xlsx",
            Packages.Workbook("", more: [("xl/vbaProject.bin", "x")]))));
        Assert.Equal("file-of-wps", Refused(() => SheetFile.Open("a.et", book)));
        Assert.Equal("file-format-unknown", Refused(() => SheetFile.Open("a.pdf", book)));
        Assert.Equal("file-unreadable", Refused(() => SheetFile.Open("a.csv", book)));
        Assert.Equal("file-too-large", Refused(() => SheetFile.Open("a.xlsx", book, SheetLimits.Desk with { Bytes = 10 })));
        Assert.Equal("file-unpacks-too-large", Refused(() => SheetFile.Open("a.xlsx",
            Packages.Workbook("", more: [("xl/media/bomb.xml", new string(' ', 8 << 20))]))));
        Assert.Equal("too-many-rows", Refused(() =>
            SheetFile.Open("a.xlsx", book, SheetLimits.Desk with { Rows = 1 }).Rows().ToList()));
    }

    [Fact]
    public void a_document_type_with_entities_is_not_followed() => Assert.Equal("file-unreadable", Refused(() =>
        SheetFile.Open("a.xlsx", Packages.Workbook("", texts: """
            <!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/hostname">]><sst><si><t>&e;</t></si></sst>
            """))));

    private static List<SheetRow> Rows(byte[] book) => [.. SheetFile.Open("a.xlsx", book).Rows()];

    private static string Refused(Func<object> open) => Assert.Throws<SheetRefusedException>(open).Refusal.Code;
}
