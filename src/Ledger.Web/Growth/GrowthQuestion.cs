using System.Globalization;
using Ledger.Domain.Growth;
using NodaTime;

namespace Ledger.Web.Growth;

/// <summary>Which periods of growth are asked for.</summary>
public sealed record GrowthQuestion(PeriodLength By, LocalDate From, LocalDate To)
{
    /// <summary>The periods, in order.</summary>
    public IReadOnlyList<GrowthPeriod> Periods => GrowthPeriod.Range(By, From, To);

    /// <summary>Reads <c>by</c>, <c>from</c> and <c>to</c>; null when one of them cannot be read.</summary>
    public static GrowthQuestion? Read(string? by, string? from, string? to, LocalDate today)
    {
        PeriodLength? length = by switch
        {
            null or "" or "year" => PeriodLength.Year,
            "quarter" => PeriodLength.Quarter,
            "month" => PeriodLength.Month,
            _ => null,
        };
        var back = length == PeriodLength.Year ? 7 : 1;
        return length is { } l && Day(from, first: true, new LocalDate(today.Year - back, 1, 1)) is { } first
            && Day(to, first: false, today) is { } last && first <= last
                ? new GrowthQuestion(l, first, last)
                : null;
    }

    private static LocalDate? Day(string? text, bool first, LocalDate otherwise)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1949 and <= 2199)
        {
            return first ? new LocalDate(year, 1, 1) : new LocalDate(year, 12, 31);
        }

        return NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;
    }
}
