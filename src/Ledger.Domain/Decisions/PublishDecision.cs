using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>Records that the decision, and later its result, was made public (两公开).</summary>
/// <param name="Round">1 for the decision, 2 for the result.</param>
public sealed record PublishDecision(string Id, int Round, string Place, LocalDate EffectiveOn) : DecisionCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var record = book.Read<DecisionRecord>(Stream);
        var since = record.PublishedOn.Count == 0 ? record.DecidedOn : record.PublishedOn[^1];
        return Checks.First(
            InUse(record),
            Checks.Filled(Place, "place", "公开地点", "place"),
            Round != record.PublishedOn.Count + 1 || Round > 2 || EffectiveOn < since
                ? new PublicationOutOfTurn { Field = "effectiveOn" }
                : null,
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new DecisionPublished(Round, Place, EffectiveOn)));
    }
}
