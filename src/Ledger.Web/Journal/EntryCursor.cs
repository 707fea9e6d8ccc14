using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Journal;

/// <summary>Where a page of lines ended: business date, sequence and line, as in <c>2026-03-31.118.0</c>.</summary>
internal static class EntryCursor
{
    private static readonly LocalDate beginning = new(1, 1, 1);

    public static string Of(Entry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.EffectiveOn:uuuu-MM-dd}.{entry.Sequence}.{entry.Line}");

    /// <summary>The position of a cursor; the beginning when there is none or it cannot be read.</summary>
    public static (LocalDate Date, long Sequence, short Line) Read(string? cursor) =>
        cursor?.Split('.') is [var date, var seq, var line]
        && LocalDatePattern.Iso.Parse(date) is { Success: true } day
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && short.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (day.Value, sequence, number)
            : (beginning, 0, 0);
}
