using System.Globalization;
using NodaTime;

namespace Ledger.Web.Trail;

/// <summary>
/// Where a page of the trail ended, in record order: recorded time in microseconds and sequence. The time comes
/// first because sequences are given out before their transactions end, so a lower one may appear later.
/// </summary>
internal static class TrailCursor
{
    public static string Of(TrailStep step) => Of(step.RecordedAt, step.Sequence);

    public static string Of(Instant time, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.ToUnixTimeTicks() / 10}.{sequence}");

    /// <summary>Whether the text is a cursor.</summary>
    public static bool IsOne(string cursor) => Parse(cursor) is not null;

    /// <summary>The position of a cursor; the beginning when there is none or it cannot be read.</summary>
    public static (Instant Time, long Sequence) Read(string? cursor) => Parse(cursor) ?? (NodaConstants.UnixEpoch, 0);

    private static (Instant Time, long Sequence)? Parse(string? cursor) =>
        cursor?.Split('.') is [{ Length: <= 16 } time, var seq]
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? (Instant.FromUnixTimeTicks(microseconds * 10), sequence)
            : null;
}
