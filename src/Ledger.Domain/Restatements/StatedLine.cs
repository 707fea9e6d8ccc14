using Ledger.Domain.Journal;
using NodaTime;

namespace Ledger.Domain.Restatements;

/// <summary>A journal line, or the sum of a fact's lines of one account, with the two dates it is seen by.</summary>
/// <param name="Sequence">The event it lies under.</param>
public sealed record StatedLine(long Sequence, LocalDate EffectiveOn, Instant RecordedAt, AccountSum Sum);
