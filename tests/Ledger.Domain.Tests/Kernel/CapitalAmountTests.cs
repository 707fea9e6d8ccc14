using CsCheck;
using Ledger.Domain.Kernel;
using Xunit;

namespace Ledger.Domain.Tests.Kernel;

public sealed class CapitalAmountTests
{
    [Theory]
    [InlineData(0, "人民币零元整")]
    [InlineData(5, "人民币伍分")]
    [InlineData(10, "人民币壹角整")]
    [InlineData(53, "人民币伍角叁分")]
    [InlineData(100, "人民币壹元整")]
    [InlineData(105, "人民币壹元零伍分")]
    [InlineData(1_000, "人民币壹拾元整")]
    [InlineData(1_100, "人民币壹拾壹元整")]
    [InlineData(10_100, "人民币壹佰零壹元整")]
    [InlineData(32_504, "人民币叁佰贰拾伍元零肆分")]
    [InlineData(140_950, "人民币壹仟肆佰零玖元伍角整")]
    [InlineData(168_032, "人民币壹仟陆佰捌拾元叁角贰分")]
    [InlineData(600_714, "人民币陆仟零柒元壹角肆分")]
    [InlineData(1_640_902, "人民币壹万陆仟肆佰零玖元零贰分")]
    [InlineData(1_000_500, "人民币壹万零伍元整")]
    [InlineData(10_700_053, "人民币壹拾万柒仟元伍角叁分")]
    [InlineData(10_070_000, "人民币壹拾万零柒佰元整")]
    [InlineData(120_000_000, "人民币壹佰贰拾万元整")]
    [InlineData(100_000_000_00, "人民币壹亿元整")]
    [InlineData(100_007_000_00, "人民币壹亿零柒仟元整")]
    [InlineData(1_000_100_010_00, "人民币壹拾亿零壹拾万零壹拾元整")]
    [InlineData(1_000_000_000_000_00, "人民币壹万亿元整")]
    [InlineData(1_000_000_000_001_00, "人民币壹万亿零壹元整")]
    [InlineData(1_000_100_000_000_00, "人民币壹万零壹亿元整")]
    [InlineData(-140_950, "人民币负壹仟肆佰零玖元伍角整")]
    [InlineData(long.MaxValue,
        "人民币玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分")]
    [InlineData(long.MinValue,
        "人民币负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分")]
    public void writes_the_capital_figures(long fen, string expected) =>
        Assert.Equal(expected, CapitalAmount.Of(fen));

    [Fact]
    public void any_amount_can_be_read_back() =>
        Gen.Frequency((3, Gen.Long), (3, Gen.Long[0, 1_000_000_00]), (2, RoundAmounts))
            .Sample(fen => Assert.Equal((Int128)fen, CapitalReader.Fen(CapitalAmount.Of(fen))));

    [Fact]
    public void never_writes_two_zeros_in_a_row_or_a_zero_before_a_unit() =>
        Gen.Frequency((1, Gen.Long[1, long.MaxValue]), (1, RoundAmounts)).Sample(fen =>
        {
            var text = CapitalAmount.Of(fen);
            Assert.All(NeverWritten, wrong => Assert.DoesNotContain(wrong, text, StringComparison.Ordinal));
        });

    private static readonly string[] NeverWritten =
        ["零零", "零拾", "零佰", "零仟", "零万", "零亿", "零元", "零角"];

    private static readonly Gen<long> RoundScale = Gen.OneOf(
        new[] { 1L, 1_000, 1_000_000, 100_000_000, 1_000_000_000_000 }.Select(scale => Gen.Const(scale)).ToArray());

    // Amounts with long runs of zeros, where the rule has its corners.
    private static readonly Gen<long> RoundAmounts =
        Gen.Select(Gen.Long[1, 9_999], RoundScale,
            Gen.Long[0, 99_999], (head, zeros, tail) => (head * zeros) + tail);
}
