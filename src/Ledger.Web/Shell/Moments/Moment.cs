using NodaTime;

namespace Ledger.Web.Shell.Moments;

/// <summary>
/// The two dates a page is read at. <paramref name="On"/> is the business date (业务截至), null for today;
/// <paramref name="KnownAt"/> the recording time (当时所知), null for now.
/// </summary>
/// <param name="On">Business date asked for; null reads to the end of today.</param>
/// <param name="KnownAt">Recording time asked for; null reads everything recorded.</param>
/// <param name="Today">Today in Asia/Shanghai when the request came.</param>
public sealed record Moment(LocalDate? On, Instant? KnownAt, LocalDate Today)
{
    /// <summary>The zone in which business dates and shown times are told.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>What was wrong with the address; the page body is not shown while there is any.</summary>
    public IReadOnlyList<MomentFault> Faults { get; init; } = [];

    /// <summary>Whether both dates are now. Recording is possible only then.</summary>
    public bool IsNow => On is null && KnownAt is null && Faults.Count == 0;

    /// <summary>The business date to read at.</summary>
    public LocalDate OnOrToday => On ?? Today;
}

/// <summary>A date in the address that cannot be read.</summary>
public enum MomentFault
{
    /// <summary><c>on</c> is not a date yyyy-MM-dd between 1949 and 2199.</summary>
    OnUnreadable,

    /// <summary><c>knownAt</c> is neither an ISO instant nor a local minute.</summary>
    KnownAtUnreadable,

    /// <summary><c>knownAt</c> lies ahead: what will be known then cannot be told.</summary>
    KnownAtAhead,
}
