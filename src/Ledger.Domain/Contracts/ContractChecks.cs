using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>The checks about contracts that commands share.</summary>
public static class ContractChecks
{
    /// <summary>
    /// The contract that an entry names. A number of a paper that is in no register may stand for itself, as it did
    /// before there was one; an instalment needs a registered contract of the village.
    /// </summary>
    public static Refusal? Named(IBook book, string? contract, int? instalment, string village)
    {
        if (contract is null)
        {
            return instalment is null ? null : new InstalmentWithoutContract { Field = "contract" };
        }

        return book.Read<Contract>(Contract.Stream(contract)) switch
        {
            { Exists: false } when instalment is null => null,
            { Exists: false } => new ContractUnknown(contract) { Field = "contract" },
            var known when known.Village != village =>
                new ContractOfAnotherVillage(contract, known.Village) { Field = "contract" },
            var known when instalment is { } no && known.Instalments.All(i => i.No != no) =>
                new InstalmentUnknown(contract, no) { Field = "instalment" },
            _ => null,
        };
    }

    internal static Refusal? Schedule(IReadOnlyList<PaymentDue> payments) =>
        payments.Count > 0 && payments.Select((x, i) => (Payment: x, Index: i)).All(p =>
            p.Payment.Amount.IsPositive && (p.Index == 0 || payments[p.Index - 1].DueOn <= p.Payment.DueOn))
            ? null
            : new ScheduleInvalid { Field = "payments" };

    internal static Refusal? Running(Contract contract, string id, LocalDate day) => contract switch
    {
        { Exists: false } => new ContractUnknown(id) { Field = "id" },
        { EndedOn: not null } => new ContractNotRunning(id, day) { Field = "id" },
        _ when day < contract.SignedOn => new ContractNotRunning(id, day) { Field = "effectiveOn" },
        _ => null,
    };
}
