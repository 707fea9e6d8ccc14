using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Decisions;

/// <summary>Records the filing (备案) of a decision; a later filing takes the earlier one's place.</summary>
public sealed record FileDecision(string Id, string FilingNo, LocalDate EffectiveOn) : DecisionCommand
{
    /// <inheritdoc />
    public override string Id { get; init; } = Id;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var record = book.Read<DecisionRecord>(Stream);
        return Checks.First(
            InUse(record),
            Checks.Filled(FilingNo, "filingNo", "备案号", "filing number"),
            EffectiveOn < record.DecidedOn
                ? new StepBeforeEarlier(record.DecidedOn) { Field = "effectiveOn" }
                : null,
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new DecisionFiled(FilingNo, EffectiveOn)));
    }
}
