using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Sheets;
using Ledger.Web.Tests.Intake;

namespace Ledger.Web.Tests.Sheets;

/// <summary>Amounts come through every format to the fen, as people type them and as programs store them.</summary>
public sealed class ExactAmountTests
{
    private static readonly (string Typed, string Yuan)[] amounts =
    [
        ("0.3", "0.30"), ("=0.1+0.2", "0.30"), ("123456789012.34", "123456789012.34"), ("１２３４．５０", "1234.50"),
        ("12.5万元", "125000.00"), ("\"1,234.50\"", "1234.50"), ("¥ 99.99", "99.99"), ("0.01", "0.01"), ("1234.5", "1234.50"),
        ("=1234567.89*1", "1234567.89"), ("4.35", "4.35"), ("1.005e3", "1005.00"),
    ];

    [Fact]
    public async Task every_format_gives_the_same_fen()
    {
        var csv = Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(amounts.Select(a => a.Typed + "\n")));
        foreach (var format in new[] { "xlsx", "xls" })
        {
            var book = (await Spreadsheet.Saved(format, ("amounts", csv)))["amounts"];
            var read = SheetFile.Open($"a.{format}", book).Rows().Select(r => AmountText.Read(r[0].Text)).ToList();
            Assert.Equal(amounts.Select(a => a.Yuan), read.Select(r => r.Amount.ToString()));
        }

        var text = SheetFile.Open("a.csv", csv).Rows().Select(r => AmountText.Read(r[0].Text).Amount.ToString()).ToList();
        foreach (var (typed, at) in amounts.Select((a, i) => (a, i)).Where(a => !a.a.Typed.StartsWith('=') && !a.a.Typed.Contains('e', StringComparison.Ordinal)))
        {
            Assert.Equal(typed.Yuan, text[at]);
        }
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("123456789012345.67", "123456789012345.67")]
    [InlineData("1.005", "1.005")]
    [InlineData("-0.0000000001", "0")]
    public void what_a_binary_fraction_adds_is_dropped_and_nothing_else(string stored, string plain) =>
        Assert.Equal(plain, PlainNumber.Of(stored));
}
