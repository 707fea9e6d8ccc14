using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>
/// Puts other payments in the place of those due from a day on, and another last day, as the parties agreed.
/// Payments due before stay as they are.
/// </summary>
/// <param name="Payments">The payments due from the day on.</param>
public sealed record AmendContract(
    string Id, LocalDate Until, IReadOnlyList<PaymentDue> Payments, LocalDate EffectiveOn, Evidence Evidence,
    string Reason) : Command
{
    private string Stream => Contract.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Contract>(Stream) is { Exists: true } known ? known.Village : Id, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var contract = book.Read<Contract>(Stream);
        return Checks.First(
            ContractChecks.Running(contract, Id, EffectiveOn),
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
            contract.Terms is { } terms && Until < terms.From
                ? new ContractDatesInvalid(terms.From, Until) { Field = "until" }
                : null,
            ContractChecks.Schedule(Payments),
            Payments.Any(p => p.DueOn < EffectiveOn)
                ? new PaymentBeforeAmendment(EffectiveOn) { Field = "payments" }
                : null,
            Checks.Filled(Reason, "reason", "变更原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(
                Stream, new ContractAmended(Until, Standing(contract), EffectiveOn, Evidence, Reason)));
    }

    private IReadOnlyList<Instalment> Standing(Contract contract) =>
        PaymentSchedule.Number([.. contract.Instalments.Where(i => i.DueOn < EffectiveOn)], Payments);
}
