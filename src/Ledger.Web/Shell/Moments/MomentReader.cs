using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Shell.Moments;

/// <summary>Reads the two dates from the address.</summary>
public static class MomentReader
{
    private static readonly LocalDate Earliest = new(1949, 10, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);
    private static readonly LocalDateTimePattern Minute =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern Second = LocalDateTimePattern.ExtendedIso;

    /// <summary>
    /// The moment of <paramref name="on"/> (yyyy-MM-dd) and <paramref name="knownAt"/> (an ISO instant, or a
    /// local time of Asia/Shanghai, meaning exactly that time).
    /// </summary>
    public static Moment Read(string? on, string? knownAt, Instant now)
    {
        var today = now.InZone(Moment.Zone).Date;
        var faults = new List<MomentFault>();
        var date = ReadOn(on, faults);
        var instant = ReadKnownAt(knownAt, now, faults);
        return new Moment(date, instant, today) { Faults = faults };
    }

    /// <summary>
    /// The local time of an instant for a picker, which holds milliseconds: rounded up, so that what was
    /// known at the instant still is at the text.
    /// </summary>
    public static string PickerText(Instant instant)
    {
        var milliseconds = Duration.FromTicks((instant.ToUnixTimeTicks() + 9_999) / 10_000 * 10_000);
        var local = (NodaConstants.UnixEpoch + milliseconds).InZone(Moment.Zone).LocalDateTime;
        return local.Second == 0 && local.NanosecondOfSecond == 0 ? Minute.Format(local) : Second.Format(local);
    }

    /// <summary>An ISO instant, with Z or an offset, or a local time of Asia/Shanghai; null when it is neither.</summary>
    public static Instant? InstantOf(string text)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant)
        {
            return instant.Value;
        }

        // A plus sign in an address arrives as a space.
        if (OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', '+')) is { Success: true } offset)
        {
            return offset.Value.ToInstant();
        }

        var local = Minute.Parse(text) is { Success: true } minute ? minute : Second.Parse(text);
        return local.Success ? local.Value.InZoneLeniently(Moment.Zone).ToInstant() : null;
    }

    private static LocalDate? ReadOn(string? text, List<MomentFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var date }
            && date >= Earliest && date <= Latest)
        {
            return date;
        }

        faults.Add(MomentFault.OnUnreadable);
        return null;
    }

    private static Instant? ReadKnownAt(string? text, Instant now, List<MomentFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var instant = InstantOf(text.Trim()) is { } given && given.InUtc().Date >= Earliest ? given : (Instant?)null;
        if (instant is null || instant > now)
        {
            faults.Add(instant is null ? MomentFault.KnownAtUnreadable : MomentFault.KnownAtAhead);
            return null;
        }

        return instant;
    }
}
