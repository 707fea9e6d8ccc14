using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>Enters a village's contract with its payments into the register; income is expected from then on.</summary>
/// <param name="EffectiveOn">The day it was signed.</param>
public sealed record RegisterContract(
    string Village, ContractTerms Terms, IReadOnlyList<PaymentDue> Payments, LocalDate EffectiveOn,
    Evidence Evidence, string Summary) : Command
{
    private NumberSeries Series => new(Village, Contract.Kind, EffectiveOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Village, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Existing(book, Village, EffectiveOn),
                EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null,
                Checks.Filled(Terms.Subject, "subject", "标的", "subject"),
                Checks.Filled(Terms.Counterparty, "counterparty", "承租（承包）方", "counterparty"),
                Terms.Until < Terms.From
                    ? new ContractDatesInvalid(Terms.From, Terms.Until) { Field = "until" }
                    : null,
                Checks.Filled(Evidence.DocumentNo, "evidence.documentNo", "合同文本编号", "number of the contract paper"),
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                ContractChecks.Schedule(Payments)) is { } refusal)
        {
            return refusal;
        }

        var id = $"ct-{Village}-{EffectiveOn.Year}-{stamp.Number(Series)}";
        return new Decision.Accepted([new Written(Contract.Stream(id), new ContractRegistered(
            id, Village, Terms, PaymentSchedule.Number([], Payments), EffectiveOn, Evidence, Summary))]) { Id = id };
    }
}
