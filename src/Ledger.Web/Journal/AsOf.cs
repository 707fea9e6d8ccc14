using NodaTime;

namespace Ledger.Web.Journal;

/// <summary>
/// The two clocks of a question: entries with a business date up to <paramref name="On"/>, as they were known at
/// <paramref name="KnownAt"/>. Null means the latest.
/// </summary>
public sealed record AsOf(LocalDate? On, Instant? KnownAt)
{
    /// <summary>Everything that is recorded now.</summary>
    public static readonly AsOf Now = new(null, null);

    /// <summary>Whether the question is about now on both clocks.</summary>
    public bool IsNow => On is null && KnownAt is null;
}

/// <summary>
/// A question settled: the recording time is one for which nothing more can appear, so that the same question
/// always gets the same answer.
/// </summary>
/// <param name="On">The latest business date included; null for all.</param>
/// <param name="KnownAt">The latest recorded time included.</param>
/// <param name="Sequence">The sequence of the last event in record order.</param>
public sealed record SettledMoment(LocalDate? On, Instant KnownAt, long Sequence)
{
    /// <summary>The latest business date included, as a date also where all are.</summary>
    public LocalDate LastDate => On ?? new LocalDate(9999, 12, 31);
}
