using Ledger.Domain.Collective;
using Ledger.Domain.Contracts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using NodaTime;

namespace Ledger.Domain.Rules.Book;

/// <summary>A payment that a contract promises.</summary>
public sealed record ContractDue(LocalDate Due, Money Amount);

/// <summary>A contract of a village as it stands on the day of the book.</summary>
/// <param name="Until">The last day it runs, or the day it was ended early.</param>
/// <param name="TradingNo">The number of the public trade; null when none is named.</param>
public sealed record ContractView(
    string Id, string Unit, LocalDate From, LocalDate? Until, IReadOnlyList<ContractDue> Instalments, string? TradingNo,
    Entry Entry)
{
    /// <summary>Every contract of the register, with what was agreed later.</summary>
    public static IEnumerable<ContractView> In(RuleBook book)
    {
        foreach (var facts in book.Of<IContractFact>().GroupBy(f => f.Entry.Stream))
        {
            ContractView? contract = null;
            foreach (var (entry, fact) in facts)
            {
                contract = fact switch
                {
                    ContractRegistered f => new(f.Id, f.Village, f.Terms.From, f.Terms.Until, Dues(f.Instalments),
                        f.Terms.TradingNo, entry),
                    ContractAmended f => contract! with { Until = f.Until, Instalments = Dues(f.Instalments) },
                    ContractEnded f => contract! with
                    {
                        Until = f.EffectiveOn,
                        Instalments = [.. contract.Instalments.Where(i => i.Due <= f.EffectiveOn)],
                    },
                    _ => throw new InvalidOperationException($"No view is defined for {fact.GetType().Name}."),
                };
            }

            yield return contract!;
        }
    }

    /// <summary>The income booked under the contract's number that is not cancelled.</summary>
    public IEnumerable<Seen<IncomeRecorded>> Received(RuleBook book) =>
        book.Live<IncomeRecorded>().Where(i => i.Fact.Books.Village == Unit && i.Fact.Terms.Contract == Id);

    private static IReadOnlyList<ContractDue> Dues(IReadOnlyList<Instalment> instalments) =>
        [.. instalments.Select(i => new ContractDue(i.DueOn, i.Amount))];
}
