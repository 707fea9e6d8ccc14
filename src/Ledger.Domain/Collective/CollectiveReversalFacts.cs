using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Collective;

/// <summary>An opening was cancelled in full.</summary>
public sealed record CollectiveOpeningReversed(
    CollectiveKey Books, Money Available, Money Reserve, Money Undistributed, FactPlace Reverses, string Reason,
    Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;

/// <summary>An income was cancelled in full.</summary>
public sealed record IncomeReversed(
    CollectiveKey Books, IncomeTerms Terms, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;

/// <summary>A cost was cancelled in full.</summary>
public sealed record CostReversed(
    CollectiveKey Books, CostTerms Terms, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;

/// <summary>A subsidy was cancelled in full.</summary>
/// <param name="Subsidy">The voucher under which it had been received.</param>
public sealed record SubsidyReversed(
    CollectiveKey Books, VoucherNumber Subsidy, SubsidyTerms Terms, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;

/// <summary>A recognition was cancelled in full; the money is owed again.</summary>
public sealed record EarmarkedRecognitionReversed(
    CollectiveKey Books, RecognitionTerms Terms, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;

/// <summary>A donation was cancelled in full.</summary>
public sealed record DonationReversed(
    CollectiveKey Books, DonationTerms Terms, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;

/// <summary>A release of the common reserve was cancelled in full.</summary>
public sealed record ReserveReleaseReversed(
    CollectiveKey Books, string DecisionNo, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : ICollectiveFact, IReversal;
