using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Memory;

/// <summary>A fact as it stands in the record, with who recorded it and when.</summary>
/// <param name="Sequence">Its place in the whole record, from 1.</param>
/// <param name="Version">Its place in its stream, from 1.</param>
public sealed record Entry(long Sequence, string Stream, long Version, IFact Fact, Instant At, Actor By);
