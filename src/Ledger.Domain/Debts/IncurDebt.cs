using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Debts;

/// <summary>Enters a debt of a village into the register of debts.</summary>
public sealed record IncurDebt(
    string Village, string Lender, Money Amount, DebtPurpose Purpose, string? DecisionNo, LocalDate EffectiveOn,
    Evidence Evidence) : Command
{
    private NumberSeries Series => new(Village, Debt.Kind, EffectiveOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Village, Role.Recorder, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Known(book, Village), Checks.Positive(Amount),
                EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
                Checks.Filled(Lender, "lender", "出借方", "lender")) is { } refusal)
        {
            return refusal;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{Village}-{EffectiveOn.Year}-{stamp.Number(Series)}");
        return new Decision.Accepted([new Written(Debt.Stream(id), new DebtIncurred(
            id, Village, Lender, Amount, Purpose, DecisionNo, EffectiveOn, Evidence))]) { Id = id };
    }
}
