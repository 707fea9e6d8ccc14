using CsCheck;
using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using Xunit;

namespace Ledger.Domain.Tests.Claims;

public sealed class ClaimPhraseTests
{
    [Theory]
    [InlineData("18万元", "180000", "180000")]
    [InlineData("7万余元", "70000", null, Qualifier.MoreThan)]
    [InlineData("约4万余元", "40000", null, Qualifier.MoreThan, Qualifier.About)]
    [InlineData("120余万元", "1200000", "1300000", Qualifier.MoreThan)]
    [InlineData("30万元以上", "300000", null, Qualifier.AtLeast)]
    [InlineData("不少于5万元", "50000", null, Qualifier.AtLeast)]
    [InlineData("达到50万元", "500000", "500000", Qualifier.Reached)]
    [InlineData("折合金额达到7万余元", "70000", null, Qualifier.MoreThan, Qualifier.Reached, Qualifier.Converted)]
    [InlineData("1,234.50 元", "1234.50", "1234.50")]
    [InlineData("69.98亿元", "6998000000", "6998000000")]
    public void keeps_the_figure_and_every_word_beside_it(string phrase, string low, string? high, params Qualifier[] words)
    {
        var said = ClaimPhrase.Read(phrase)!;
        Assert.Equal((Yuan(low), high is { } most ? Yuan(most) : null, false), (said.Low!.Value, said.High, said.Masked));
        Assert.Equal(words, said.Qualifiers);
    }

    [Theory]
    [InlineData("X余万元")]
    [InlineData("*多万元")]
    [InlineData("累计投入Ｘ余万元")]
    [InlineData("＊万元")]
    public void a_hidden_figure_is_masked_and_never_zero(string phrase)
    {
        var said = ClaimPhrase.Read(phrase)!;
        Assert.Equal((null, null, true), (said.Low, said.High, said.Masked));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("若干")]
    [InlineData("27人，资助资金约4万余元")]
    [InlineData("0.001元")]
    [InlineData("999999亿元")]
    public void no_figure_two_of_them_and_parts_of_a_fen_are_not_read(string? phrase) => Assert.Null(ClaimPhrase.Read(phrase));

    [Fact]
    public void a_plain_amount_is_read_to_the_fen() => Gen.Long[1, 99_999_999_99].Sample(fen =>
        Assert.Equal(new Money(fen), ClaimPhrase.Read($"{new Money(fen)}元")!.Low));

    private static Money Yuan(string yuan) => new(AmountText.Read(yuan).Fen);
}
