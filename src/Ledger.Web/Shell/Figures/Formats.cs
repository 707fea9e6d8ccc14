using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Moments;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Shell.Figures;

/// <summary>
/// How figures and times read on a page. Everything names its culture; the thread's plays no part. Amounts are
/// converted once from fen and never summed afterwards.
/// </summary>
/// <param name="tongue">Language of the reader.</param>
/// <param name="unit">Unit in which <see cref="Amount(Money)"/> writes.</param>
public sealed class Formats(Tongue tongue, MoneyUnit unit)
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;
    private static readonly LocalDatePattern EnglishDate = LocalDatePattern.Create("d MMM uuuu", Numbers);
    private static readonly LocalDateTimePattern EnglishTime =
        LocalDateTimePattern.Create("d MMM uuuu, HH:mm", Numbers);
    private static readonly YearMonthPattern EnglishMonth = YearMonthPattern.Create("MMM uuuu", Numbers);

    /// <summary>Stands for a figure that is not stated; a masked figure is never zero.</summary>
    public const string NoFigure = "—";

    /// <summary>The unit amounts are shown in.</summary>
    public MoneyUnit Unit => unit;

    /// <summary>The unit's name, for a column head or beside a single figure.</summary>
    public string UnitName => unit == MoneyUnit.Wan ? tongue.Pick("万元", "CNY 10,000") : tongue.Pick("元", "CNY");

    /// <summary>A head over amounts: 已支出（元）, Spent (CNY).</summary>
    public string Head(string name) => Bracket(name, UnitName);

    /// <summary>A name with what it is measured in.</summary>
    public string Bracket(string name, string unitName) =>
        tongue.Pick($"{name}（{unitName}）", $"{name} ({unitName})");

    /// <summary>An amount in the chosen unit, two decimals, thousands separated, without the unit's name.</summary>
    public string Amount(Money amount) => Value(amount).ToString("N2", Numbers);

    /// <summary>The same, with <see cref="NoFigure"/> for what is not stated.</summary>
    public string Amount(Money? amount) => amount is { } stated ? Amount(stated) : NoFigure;

    /// <summary>An amount in yuan whatever unit is chosen, as vouchers and trails show it.</summary>
    public static string Yuan(Money amount) => (amount.Fen / 100m).ToString("N2", Numbers);

    /// <summary>The number that <see cref="Amount(Money)"/> writes; for charts.</summary>
    public decimal Value(Money amount) => unit == MoneyUnit.Wan
        ? Math.Round(amount.Fen / 1_000_000m, 2, MidpointRounding.AwayFromZero)
        : amount.Fen / 100m;

    /// <summary>A share of a whole as 82.6%; <see cref="NoFigure"/> when the whole is zero.</summary>
    public static string Share(Money part, Money whole) =>
        whole.Fen == 0 ? NoFigure : Percent((decimal)part.Fen / whole.Fen);

    /// <summary>A ratio as a percentage with one decimal, half away from zero: 0.163 is 16.3%.</summary>
    public static string Percent(decimal ratio) => PercentNumber(ratio).ToString("N1", Numbers) + "%";

    /// <summary>The number that <see cref="Percent"/> writes; for charts.</summary>
    public static decimal PercentNumber(decimal ratio) => Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Change from one period to another, signed. A missing or zero base is not comparable (不可比) and says why.
    /// </summary>
    public string Change(Money? now, Money? before) => (now, before) switch
    {
        (null, _) or (_, null) => tongue.Pick("不可比（数额不详）", "not comparable (figure not stated)"),
        (_, { Fen: 0 }) => tongue.Pick("不可比（基期为零）", "not comparable (base is zero)"),
        ({ } a, { } b) => Signed(((decimal)a.Fen - b.Fen) / Math.Abs((decimal)b.Fen)),
    };

    /// <summary>A whole number with thousands separated.</summary>
    public static string Count(long count) => count.ToString("N0", Numbers);

    /// <summary>A date in running text: 2026年3月5日, 5 Mar 2026.</summary>
    public string Date(LocalDate date) => tongue == Tongue.English
        ? EnglishDate.Format(date)
        : string.Create(Numbers, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>A date in a table or a field: 2026-03-05.</summary>
    public static string IsoDate(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A year: 2026年, 2026.</summary>
    public string Year(int year) => year.ToString(Numbers) + tongue.Pick("年", "");

    /// <summary>A month: 2026年3月, Mar 2026.</summary>
    public string Month(YearMonth month) => tongue == Tongue.English
        ? EnglishMonth.Format(month)
        : string.Create(Numbers, $"{month.Year}年{month.Month}月");

    /// <summary>An instant to the minute in Asia/Shanghai: 2026年11月23日 03:24, 23 Nov 2026, 03:24.</summary>
    public string Time(Instant instant)
    {
        var local = instant.InZone(Moment.Zone).LocalDateTime;
        return tongue == Tongue.English
            ? EnglishTime.Format(local)
            : string.Create(Numbers, $"{Date(local.Date)} {local.Hour:00}:{local.Minute:00}");
    }

    /// <summary>An instant as the machine-readable value of a <c>time</c> element and of an address.</summary>
    public static string IsoInstant(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static string Signed(decimal ratio)
    {
        var percent = Percent(ratio);
        return ratio > 0 && percent != "0.0%" ? "+" + percent : percent == "-0.0%" ? "0.0%" : percent;
    }
}
