using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>A fact about a payment document (支出审批单); the money moves on the account.</summary>
public interface IPaymentFact : IFact;

/// <summary>The document was prepared; nothing is kept yet.</summary>
/// <param name="Id">Unit, year and running number: <c>990101001001-2026-1</c>.</param>
/// <param name="EffectiveOn">The business day the payment is asked for.</param>
/// <param name="Explanation">Why a paper that was used before may be used again.</param>
public sealed record PaymentDrafted(
    string Id, AccountKey Account, SpendingTerms Terms, string? Explanation, LocalDate EffectiveOn, string PreparedBy)
    : IPaymentFact;

/// <summary>A draft or a returned document was rewritten.</summary>
public sealed record PaymentRevised(
    SpendingTerms Terms, string? Explanation, LocalDate EffectiveOn, string PreparedBy) : IPaymentFact;

/// <summary>The document waits for approval; its sum is kept by a hold against the same limit as a payment.</summary>
/// <param name="Need">What the thresholds in force ask for; null when the amount lies below them.</param>
/// <param name="SubmittedOn">The day it was handed in, from which its waiting counts.</param>
public sealed record PaymentSubmitted(
    string SubmittedBy, Holder Holder, VoucherNumber Hold, ApprovalNeed? Need, LocalDate SubmittedOn,
    LocalDate EffectiveOn) : IPaymentFact;

/// <summary>One of several persons signed (联签); others are still to sign.</summary>
public sealed record PaymentSigned(string SignedBy, LocalDate EffectiveOn) : IPaymentFact;

/// <summary>The last person needed approved.</summary>
public sealed record PaymentApproved(string ApprovedBy, LocalDate EffectiveOn) : IPaymentFact;

/// <summary>The document was sent back to be changed; its sum is free again.</summary>
public sealed record PaymentReturned(string ReturnedBy, string Reason) : IPaymentFact;

/// <summary>The payer paid; the expenditure is booked.</summary>
public sealed record PaymentMade(string PaidBy, VoucherNumber Voucher, LocalDate EffectiveOn) : IPaymentFact;

/// <summary>The document ended before it was paid; a kept sum is free again.</summary>
public sealed record PaymentCancelled(string CancelledBy, string Reason) : IPaymentFact;
