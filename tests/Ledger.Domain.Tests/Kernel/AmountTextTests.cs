using System.Globalization;
using CsCheck;
using Ledger.Domain.Kernel;
using Xunit;

namespace Ledger.Domain.Tests.Kernel;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1", 100)]
    [InlineData("0.01", 1)]
    [InlineData("0.1", 10)]
    [InlineData(".5", 50)]
    [InlineData("1234.50", 123_450)]
    [InlineData("1,234.50", 123_450)]
    [InlineData("1，234．50", 123_450)]
    [InlineData("１２，３４５．５０", 1_234_550)]
    [InlineData("12 345.50", 1_234_550)]
    [InlineData("1,234,567.89", 123_456_789)]
    [InlineData(" 240000.00 ", 24_000_000)]
    [InlineData("\u3000240000\u00A0", 24_000_000)]
    [InlineData("\t18", 1_800)]
    [InlineData("¥18", 1_800)]
    [InlineData("￥ 18", 1_800)]
    [InlineData("¥ 1,800.00", 180_000)]
    [InlineData("18元", 1_800)]
    [InlineData("18 元", 1_800)]
    [InlineData("18万元", 18_000_000)]
    [InlineData("12.5 万元", 12_500_000)]
    [InlineData("１２．５万元", 12_500_000)]
    [InlineData("1,234.5万元", 1_234_500_000)]
    [InlineData("0.000001万元", 1)]
    [InlineData("12693239.123456万元", 12_693_239_123_456)]
    [InlineData("007.50", 750)]
    [InlineData("999999999999.99", 99_999_999_999_999)]
    [InlineData("99999999.999999万元", 99_999_999_999_999)]
    public void reads_an_amount(string typed, long fen) =>
        Assert.Equal(new AmountReading(fen, null), AmountText.Read(typed));

    [Theory]
    [InlineData(null, "amount-missing")]
    [InlineData("", "amount-missing")]
    [InlineData(" \u3000 ", "amount-missing")]
    [InlineData("12,3O0", "amount-letter-for-digit")]
    [InlineData("1o.00", "amount-letter-for-digit")]
    [InlineData("l00", "amount-letter-for-digit")]
    [InlineData("I2", "amount-letter-for-digit")]
    [InlineData("１Ｏ０", "amount-letter-for-digit")]
    [InlineData("OK", "amount-not-a-number")]
    [InlineData("12.5x", "amount-not-a-number")]
    [InlineData("abc", "amount-not-a-number")]
    [InlineData("一百元", "amount-not-a-number")]
    [InlineData("元", "amount-not-a-number")]
    [InlineData("¥", "amount-not-a-number")]
    [InlineData("1.2.3", "amount-not-a-number")]
    [InlineData("5.", "amount-not-a-number")]
    [InlineData(".", "amount-not-a-number")]
    [InlineData("1e5", "amount-not-a-number")]
    [InlineData("+5", "amount-not-a-number")]
    [InlineData("10%", "amount-not-a-number")]
    [InlineData("$10", "amount-not-a-number")]
    [InlineData("1 元 5", "amount-not-a-number")]
    [InlineData("12。50", "amount-not-a-number")]
    [InlineData("①", "amount-not-a-number")]
    [InlineData("10²", "amount-not-a-number")]
    [InlineData("٣", "amount-not-a-number")]
    [InlineData("=1+1", "amount-not-a-number")]
    [InlineData("NaN", "amount-not-a-number")]
    [InlineData("1\n2", "amount-not-a-number")]
    [InlineData("00000000000000000000000000000000000000001", "amount-not-a-number")]
    [InlineData("12,34", "amount-separator-misplaced")]
    [InlineData("1,2345", "amount-separator-misplaced")]
    [InlineData("1234,567", "amount-separator-misplaced")]
    [InlineData("1,,234", "amount-separator-misplaced")]
    [InlineData("1,234 567", "amount-separator-misplaced")]
    [InlineData("12,345,67.00", "amount-separator-misplaced")]
    [InlineData("1 2", "amount-separator-misplaced")]
    [InlineData("12.5万", "amount-unit-unclear")]
    [InlineData("3亿元", "amount-unit-unclear")]
    [InlineData("5千", "amount-unit-unclear")]
    [InlineData("12w", "amount-unit-unclear")]
    [InlineData("8块", "amount-unit-unclear")]
    [InlineData("0.001", "amount-too-many-decimals")]
    [InlineData("1.500", "amount-too-many-decimals")]
    [InlineData("1.234", "amount-too-many-decimals")]
    [InlineData("1.2345678万元", "amount-too-many-decimals")]
    [InlineData("-1", "amount-negative")]
    [InlineData("－1.50", "amount-negative")]
    [InlineData("−1", "amount-negative")]
    [InlineData("¥-1", "amount-negative")]
    [InlineData("(1,234.50)", "amount-negative")]
    [InlineData("（12）", "amount-negative")]
    [InlineData("0", "amount-zero")]
    [InlineData("0.00", "amount-zero")]
    [InlineData("000", "amount-zero")]
    [InlineData("0万元", "amount-zero")]
    [InlineData("1000000000000", "amount-too-large")]
    [InlineData("100000000万元", "amount-too-large")]
    [InlineData("99999999999999999999999999999999", "amount-too-large")]
    public void refuses_what_is_not_a_clear_amount(string? typed, string code) =>
        Assert.Equal((0, code), (AmountText.Read(typed).Fen, AmountText.Read(typed).Fault?.Code));

    [Fact]
    public void names_the_letter_and_the_digit_it_stands_for() =>
        Assert.Equal(new LetterForDigit('O', '0'), AmountText.Read("12,3O0").Fault);

    [Fact]
    public void reads_every_way_of_writing_the_same_amount_alike() =>
        Gen.Long[1, AmountText.LimitFen - 1].Sample(fen =>
        {
            var grouped = (fen / 100m).ToString("N2", CultureInfo.InvariantCulture);
            var tenThousands = (fen / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture) + "万元";
            Assert.All([grouped, grouped.Replace(',', ' '), "￥" + grouped, Widen(grouped), tenThousands],
                typed => Assert.Equal(new AmountReading(fen, null), AmountText.Read(typed)));
        });

    [Fact]
    public void any_text_is_read_or_refused_and_never_throws() =>
        Gen.String.Sample(text =>
        {
            var reading = AmountText.Read(text);
            Assert.Equal(reading.Fault is null, reading.Fen > 0);
        });

    private static string Widen(string text) => string.Concat(text.Select(c => (char)(c - '!' + '！')));
}
