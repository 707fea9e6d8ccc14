using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>A fact that moves money on a village's own books.</summary>
public interface ICollectiveFact : IMoneyFact
{
    /// <summary>The books.</summary>
    CollectiveKey Books { get; }
}

/// <summary>The ledger took the village's books over; the amount is what both buckets held.</summary>
/// <param name="Undistributed">The result of earlier years not yet distributed; a loss is negative.</param>
public sealed record CollectiveOpened(
    CollectiveKey Books, Money Available, Money Reserve, Money Undistributed, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact;

/// <summary>Income came in.</summary>
public sealed record IncomeRecorded(
    CollectiveKey Books, IncomeTerms Terms, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : ICollectiveFact;

/// <summary>A cost was paid.</summary>
public sealed record CostRecorded(
    CollectiveKey Books, CostTerms Terms, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : ICollectiveFact;

/// <summary>
/// A tier of government gave a subsidy. Earmarked money is owed until it is recognised (专项应付款); general money is
/// income at once.
/// </summary>
public sealed record SubsidyReceived(
    CollectiveKey Books, SubsidyTerms Terms, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : ICollectiveFact;

/// <summary>Earmarked money met its conditions: it is income now and may be spent.</summary>
public sealed record EarmarkedRecognised(
    CollectiveKey Books, RecognitionTerms Terms, Money Amount, LocalDate EffectiveOn, Voucher Voucher,
    string Summary) : ICollectiveFact;

/// <summary>A donation or land compensation went to the common reserve (公积公益金); it is no income.</summary>
public sealed record DonationReceived(
    CollectiveKey Books, DonationTerms Terms, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : ICollectiveFact;

/// <summary>Money of the common reserve was freed for spending by a decision of the members.</summary>
public sealed record ReserveReleased(
    CollectiveKey Books, string DecisionNo, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : ICollectiveFact;

/// <summary>What the year's books held at its end left them for the next year's.</summary>
public sealed record CollectiveCarriedOver(
    CollectiveKey Books, CarriedCollective Carried, Money Amount, LocalDate EffectiveOn, Voucher Voucher,
    string Summary) : ICollectiveFact;

/// <summary>The year's books began with what the year before carried over.</summary>
public sealed record CollectiveCarriedForward(
    CollectiveKey Books, CarriedCollective Carried, Money Amount, LocalDate EffectiveOn, Voucher Voucher,
    string Summary) : ICollectiveFact;
