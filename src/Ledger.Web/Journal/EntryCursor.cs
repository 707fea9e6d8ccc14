using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Api;
using NodaTime;

namespace Ledger.Web.Journal;

/// <summary>Where a page of lines ended: business date, sequence and line, as in <c>2026-03-31.118.0</c>.</summary>
internal static class EntryCursor
{
    private static readonly LocalDate beginning = new(1, 1, 1);

    public static string Of(Entry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.EffectiveOn:uuuu-MM-dd}.{entry.Sequence}.{entry.Line}");

    /// <summary>Whether the text is a cursor.</summary>
    public static bool IsOne(string cursor) => Parse(cursor) is not null;

    /// <summary>The position of a cursor; the beginning when there is none or it cannot be read.</summary>
    public static (LocalDate Date, long Sequence, short Line) Read(string? cursor) =>
        Parse(cursor) ?? (beginning, 0, 0);

    private static (LocalDate Date, long Sequence, short Line)? Parse(string? cursor) =>
        cursor?.Split('.') is [var date, var seq, var line]
        && MomentText.Date(date) is { } day
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && short.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (day, sequence, number)
            : null;
}
