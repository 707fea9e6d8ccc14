using Ledger.Domain.Kernel;

namespace Ledger.Domain.Decisions;

/// <summary>Takes a decision out of use before anything was paid under it, as when it was recorded wrongly.</summary>
public sealed record RevokeDecision(string Id, string Reason) : DecisionCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var record = book.Read<DecisionRecord>(Stream);
        return Checks.First(
            InUse(record),
            record.Drawn.IsPositive ? new DecisionInUse(Id, record.Drawn) : null,
            Checks.Filled(Reason, "reason", "作废原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new DecisionRevoked(stamp.By.Id, Reason)));
    }
}
