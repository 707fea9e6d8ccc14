using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Allocations;

/// <summary>
/// Says why a line of a paid document has not arrived yet (在途说明). It answers for the months that end on or before its
/// day, so money that stays in transit is explained anew for every month that closes over it.
/// </summary>
public sealed record ExplainTransit(string Id, string Unit, LocalDate EffectiveOn, string Why) : Command
{
    private string Stream => Allocation.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Recorder, Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var document = book.Read<Allocation>(Stream) with { Id = Id };
        return Checks.First(
            AllocationChecks.AtStep(document, AllocationStep.Disbursed, AllocationStep.Confirmed),
            document.Lines.All(l => l.Unit != Unit) ? new LineUnknown(Unit) { Field = "unit" } : null,
            document.Confirmed.Contains(Unit) ? new LineAlreadyConfirmed(Unit) { Field = "unit" } : null,
            AllocationChecks.NotBefore(EffectiveOn, document.DisbursedOn),
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
            Checks.Filled(Why, "why", "在途原因", "why it has not arrived")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new AllocationTransitExplained(
                Unit, stamp.By.Id, Why, EffectiveOn)));
    }
}
