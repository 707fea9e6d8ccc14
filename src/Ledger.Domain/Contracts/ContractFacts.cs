using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>What a village gives out under a contract (合同台账).</summary>
public enum ContractKind
{
    /// <summary>出租: premises or equipment are let.</summary>
    Lease,

    /// <summary>发包: land, water or forest is contracted out.</summary>
    ContractingOut,

    /// <summary>其他经营合同.</summary>
    Other,
}

/// <summary>One payment that the contract promises.</summary>
/// <param name="No">Its number in the contract, from 1.</param>
/// <param name="DueOn">The last day to pay.</param>
/// <param name="Amount">How much is due.</param>
public sealed record Instalment(int No, LocalDate DueOn, Money Amount);

/// <summary>A payment as the parties wrote it, before the register numbers it.</summary>
/// <param name="DueOn">The last day to pay.</param>
/// <param name="Amount">How much is due.</param>
public sealed record PaymentDue(LocalDate DueOn, Money Amount);

/// <summary>What was agreed, apart from the payments.</summary>
/// <param name="Subject">What is given out (标的).</param>
/// <param name="Counterparty">Who pays.</param>
/// <param name="From">The first day of the contract.</param>
/// <param name="Until">Its last day; afterwards the asset must be back or let anew (R19).</param>
/// <param name="Deposit">The deposit agreed; it is not income.</param>
/// <param name="DecisionNo">The decision of the members, where one was needed.</param>
/// <param name="TradingNo">The number of the public trade (公开交易), where one was needed.</param>
public sealed record ContractTerms(
    ContractKind Kind, string Subject, string Counterparty, LocalDate From, LocalDate Until, Money? Deposit,
    string? DecisionNo, string? TradingNo);

/// <summary>A fact about a contract. Nothing is posted: the money comes by the income that names the contract.</summary>
public interface IContractFact : IFact
{
    /// <summary>The day it takes effect.</summary>
    LocalDate EffectiveOn { get; }
}

/// <summary>A contract of a village with its payments was entered into the register.</summary>
/// <param name="Village">The village whose collective gives something out.</param>
/// <param name="EffectiveOn">The day it was signed.</param>
public sealed record ContractRegistered(
    string Id, string Village, ContractTerms Terms, IReadOnlyList<Instalment> Instalments, LocalDate EffectiveOn,
    Evidence Evidence, string Summary) : IContractFact;

/// <summary>The parties agreed on other payments or a longer term from the day on; those due before stay.</summary>
/// <param name="Until">The new last day.</param>
/// <param name="Instalments">All payments as they stand now; numbers of earlier ones are kept.</param>
public sealed record ContractAmended(
    LocalDate Until, IReadOnlyList<Instalment> Instalments, LocalDate EffectiveOn, Evidence Evidence, string Reason)
    : IContractFact;

/// <summary>The contract ended before its last day, or the asset was taken back; payments due later fall away.</summary>
public sealed record ContractEnded(LocalDate EffectiveOn, string Reason) : IContractFact;
