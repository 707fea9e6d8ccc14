using Ledger.Domain.Kernel;

namespace Ledger.Domain.Findings;

/// <summary>Marks a rule's hit as looked at, with what came of it.</summary>
public sealed record ReviewHit(string Hit, string Rule, string Unit, string Note) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [ReviewedHits.Stream(Unit)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        Checks.Known(book, Unit),
        Checks.Filled(Hit, "hit", "疑点", "hit"),
        Checks.Filled(Note, "note", "审阅意见", "note")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(
                ReviewedHits.Stream(Unit), new HitReviewed(Hit, Rule, Unit, Note, stamp.By.Id)));
}
