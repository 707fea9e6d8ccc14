using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Moments;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Hosting.Api;

/// <summary>Reads years, dates and moments as they stand in requests; null for what is none or lies far away.</summary>
public static class MomentText
{
    /// <summary>The first year the ledger knows.</summary>
    public const int FirstYear = 1949;

    private const int LastYear = 2199;

    /// <summary>A year of four digits.</summary>
    public static FiscalYear? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsNear(year)
            ? new FiscalYear(year)
            : null;

    /// <summary>A date in ISO form.</summary>
    public static LocalDate? Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && IsNear(date.Year) ? date : null;

    /// <summary>A moment in ISO form.</summary>
    public static Instant? Instant(string text) =>
        MomentReader.InstantOf(text) is { } moment && IsNear(moment.InUtc().Year) ? moment : null;

    private static bool IsNear(int year) => year is >= FirstYear and <= LastYear;
}
