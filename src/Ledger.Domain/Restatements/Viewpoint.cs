using NodaTime;

namespace Ledger.Domain.Restatements;

/// <summary>A pair of dates at which the book is read: business date and recording time.</summary>
/// <param name="On">The latest business date seen; null for all.</param>
/// <param name="KnownAt">The latest recording time seen.</param>
public sealed record Viewpoint(LocalDate? On, Instant KnownAt)
{
    /// <summary>Whether a line of that business date, recorded then, is seen.</summary>
    public bool Sees(LocalDate effectiveOn, Instant recordedAt) =>
        (On is null || effectiveOn <= On) && recordedAt <= KnownAt;
}
