using System.Globalization;
using CsCheck;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;
using NodaTime;

namespace Ledger.Web.Tests.Shell;

public sealed class FormatsTests
{
    private static readonly Formats Chinese = new(Tongue.Chinese, MoneyUnit.Yuan);
    private static readonly Formats English = new(Tongue.English, MoneyUnit.Yuan);
    private static readonly Formats Wan = new(Tongue.Chinese, MoneyUnit.Wan);

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(1, "0.01")]
    [InlineData(123_456_789, "1,234,567.89")]
    [InlineData(-123_400, "-1,234.00")]
    [InlineData(long.MaxValue, "92,233,720,368,547,758.07")]
    [InlineData(long.MinValue, "-92,233,720,368,547,758.08")]
    public void writes_yuan_from_fen(long fen, string expected) =>
        Assert.Equal(expected, Chinese.Amount(new Money(fen)));

    [Theory]
    [InlineData(431_026_000, "431.03")]
    [InlineData(5_000, "0.01")]
    [InlineData(4_999, "0.00")]
    [InlineData(-5_000, "-0.01")]
    [InlineData(15_000, "0.02")]
    [InlineData(25_000, "0.03")]
    [InlineData(12_693_239_000_000, "12,693,239.00")]
    public void writes_ten_thousands_rounded_once_half_away_from_zero(long fen, string expected) =>
        Assert.Equal(expected, Wan.Amount(new Money(fen)));

    [Fact]
    public void never_shows_an_unstated_figure_as_zero() =>
        Assert.Equal((Formats.NoFigure, "0.00"), (Chinese.Amount(null), Chinese.Amount((Money?)Money.Zero)));

    [Theory]
    [InlineData(116, 100, "+16.0%")]
    [InlineData(787, 1000, "-21.3%")]
    [InlineData(100, 100, "0.0%")]
    [InlineData(100_001, 100_000, "0.0%")]
    [InlineData(99_999, 100_000, "0.0%")]
    [InlineData(10_005, 10_000, "+0.1%")]
    [InlineData(50, 0, "不可比（基期为零）")]
    public void tells_a_change_with_its_sign(long now, long before, string expected) =>
        Assert.Equal(expected, Chinese.Change(new Money(now), new Money(before)));

    [Fact]
    public void says_that_a_masked_figure_cannot_be_compared() =>
        Assert.Equal("not comparable (figure not stated)", English.Change(Money.Yuan(1), null));

    [Fact]
    public void a_share_of_nothing_is_no_figure() =>
        Assert.Equal(("82.6%", Formats.NoFigure),
            (Formats.Share(new Money(826), new Money(1_000)), Formats.Share(new Money(1), Money.Zero)));

    [Fact]
    public void tells_dates_and_times_in_shanghai_in_both_languages()
    {
        var instant = Instant.FromUtc(2026, 11, 22, 19, 24, 59);
        Assert.Equal("2026年11月23日 03:24", Chinese.Time(instant));
        Assert.Equal("23 Nov 2026, 03:24", English.Time(instant));
        Assert.Equal("2026年3月5日", Chinese.Date(new LocalDate(2026, 3, 5)));
        Assert.Equal("5 Mar 2026", English.Date(new LocalDate(2026, 3, 5)));
        Assert.Equal("2026-03-05", Formats.IsoDate(new LocalDate(2026, 3, 5)));
        Assert.Equal("2026年3月", Chinese.Month(new YearMonth(2026, 3)));
        Assert.Equal("Mar 2026", English.Month(new YearMonth(2026, 3)));
    }

    [Fact]
    public void heads_a_column_with_its_unit_once()
    {
        Assert.Equal("已支出（元）", Chinese.Head("已支出"));
        Assert.Equal("已支出（万元）", Wan.Head("已支出"));
        Assert.Equal("Spent (CNY)", English.Head("Spent"));
    }

    [Fact]
    public void does_not_look_at_the_culture_of_the_thread()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal("1,234.50", Chinese.Amount(new Money(123_450)));
            Assert.Equal("5 Mar 2026", English.Date(new LocalDate(2026, 3, 5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ten_thousands_never_miss_by_more_than_half_of_what_they_show() =>
        Gen.Long.Sample(fen => Assert.True(Math.Abs((Wan.Value(new Money(fen)) * 1_000_000) - fen) <= 5_000));
}
