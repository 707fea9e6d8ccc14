using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Sheets;
using Ledger.Web.Sheets.Writing;

namespace Ledger.Web.Tests.Sheets;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void both_encodings_of_the_country_read_the_same(string encoding)
    {
        var text = "单位,摘要\r\n演示社区,\"含,逗号和\"\"引号\"\"\"\r\n\r\n𠮷村,€\r\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = SheetFile.Open("a.csv", Encoding.GetEncoding(encoding).GetBytes(text)).Rows().ToList();
        Assert.Equal([1, 2, 4], rows.Select(r => r.Number));
        Assert.Equal("含,逗号和\"引号\"", rows[1][1].Text);
        Assert.Equal(["𠮷村", "€"], rows[2].Cells.Select(c => c.Text));
    }

    [Fact]
    public void a_quoted_cell_may_hold_line_ends_and_the_rows_after_it_keep_their_numbers()
    {
        var rows = SheetFile.Open("a.csv", "a,\"x\ny\"\nb,c"u8.ToArray()).Rows().ToList();
        Assert.Equal([(1, "x\ny"), (3, "c")], rows.Select(r => (r.Number, r[1].Text)));
    }

    [Fact]
    public void a_pasted_grid_has_tabs_between_its_cells()
    {
        var rows = SheetFile.Pasted("单位\t金额\n演示社区\t1,234.50\n").Rows().ToList();
        Assert.Equal(["演示社区", "1,234.50"], rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void bytes_of_neither_encoding_are_refused() => Assert.Equal("encoding-unknown",
        Assert.Throws<SheetRefusedException>(() => SheetFile.Open("a.csv", [0xFF, 0xFF, 0x2C, 0x80])).Refusal.Code);

    [Fact]
    public void what_a_spreadsheet_would_compute_is_made_harmless_and_amounts_stay_amounts()
    {
        var table = new SheetTable("表", [], ["a"],
            [[WrittenCell.Of("=cmd|'/c calc'!A1")], [WrittenCell.Of("+1")], [WrittenCell.Of("-1+1")], [WrittenCell.Of("@SUM(1)")],
                [WrittenCell.Of(new Money(-5))]]);
        using var csv = new MemoryStream();
        CsvText.Write(csv, table);
        Assert.Equal("\uFEFFa\r\n'=cmd|'/c calc'!A1\r\n'+1\r\n'-1+1\r\n'@SUM(1)\r\n-0.05\r\n", Encoding.UTF8.GetString(csv.ToArray()));
    }

    [Theory]
    [InlineData("123456789012345.67")]
    [InlineData("0.30")]
    [InlineData("-0.01")]
    public void an_amount_written_to_a_workbook_is_read_back_to_the_fen(string yuan)
    {
        using var file = new MemoryStream();
        XlsxText.Write(file, new SheetTable("表", ["注"], ["金额"], [[new WrittenCell(CellKind.Number, yuan)], [WrittenCell.Of("=1+1")]]));
        var rows = SheetFile.Open("a.xlsx", file.ToArray()).Rows().ToList();
        Assert.Equal(decimal.Parse(yuan, null), decimal.Parse(rows[2][0].Text, null));
        Assert.Equal(new SheetCell(CellKind.Text, "=1+1"), rows[3][0]);
    }
}
