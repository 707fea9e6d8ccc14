using Ledger.Web.Journal;
using NodaTime;

namespace Ledger.Web.Shell.Moments;

/// <summary>The two dates a page is read at: 业务截至 and 当时所知.</summary>
/// <param name="On">Business date asked for; null reads every entry, later ones too.</param>
/// <param name="KnownAt">Recording time asked for; null reads everything recorded.</param>
/// <param name="Today">Today in Asia/Shanghai when the request came.</param>
public sealed record Moment(LocalDate? On, Instant? KnownAt, LocalDate Today)
{
    /// <summary>The zone in which business dates and shown times are told.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>What was wrong with the address; the page body is not shown while there is any.</summary>
    public IReadOnlyList<MomentFault> Faults { get; init; } = [];

    /// <summary>Whether the page is read at now, which is today for the business date. Only then one records.</summary>
    public bool IsNow => (On is null || On == Today) && KnownAt is null && Faults.Count == 0;

    /// <summary>The day on which names and rules are looked up.</summary>
    public LocalDate OnOrToday => On ?? Today;

    /// <summary>The question for the journal.</summary>
    public AsOf AsOf => new(On, KnownAt);
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
