using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>Frees money of the common reserve for spending; needs the members' decision.</summary>
public sealed record ReleaseReserve(
    CollectiveKey Books, string DecisionNo, Money Amount, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : CollectiveCommand
{
    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Transfer;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            CollectiveChecks.Entry(book, Books, EffectiveOn, Amount, Summary),
            Checks.Filled(DecisionNo, "decisionNo", "决议编号", "number of the decision")) is { } refusal
            ? refusal
            : Afforded(book, new ReserveReleased(
                Books, DecisionNo, Amount, EffectiveOn, Numbered(stamp, Evidence), Summary));
}
