using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Settlements;

/// <summary>Notes cash brought to the bank or drawn from it.</summary>
public sealed record MoveCash(
    Holder Holder, string Unit, bool ToBank, Money Amount, LocalDate EffectiveOn, Evidence Evidence) : Command
{
    private string Stream => Settlement.Stream(Holder, EffectiveOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Recorder, Role.Payer);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        Checks.Known(book, Unit), Checks.Positive(Amount),
        EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new CashMoved(Holder, Unit, ToBank, Amount, EffectiveOn, Evidence)));
}
