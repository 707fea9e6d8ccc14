using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>How a wrong entry is put right (会计基础工作规范 art. 51).</summary>
public enum CorrectionForm
{
    /// <summary>A red voucher cancels it (注销) and a new one puts it right (订正), within the year.</summary>
    RedAndNew,

    /// <summary>Only the amount was wrong: one voucher over the difference (调增、调减).</summary>
    Difference,

    /// <summary>It should not have been booked at all: a red voucher cancels it.</summary>
    Cancellation,

    /// <summary>It is of an earlier year: one blue voucher in the open year.</summary>
    EarlierYear,
}

/// <summary>A fact about the correction case of one voucher; the money moves on the account.</summary>
public interface ICorrectionFact : IFact;

/// <summary>Somebody found an entry wrong and says what is right.</summary>
/// <param name="Wrong">Where the wrong entry stands.</param>
/// <param name="WrongOn">Its business date.</param>
/// <param name="New">What is right, or null when there should be no entry.</param>
/// <param name="Document">What approved the entry, if anything.</param>
/// <param name="Signers">How many others must approve; zero when the correction is booked at once.</param>
public sealed record CorrectionProposed(
    AccountKey Account, VoucherNumber Voucher, FactPlace Wrong, LocalDate WrongOn, SpendingTerms Old,
    SpendingTerms? New, CorrectionForm Form, string? Document, int Signers, string Reason, LocalDate EffectiveOn,
    string ProposedBy) : ICorrectionFact;

/// <summary>One of several persons signed the correction.</summary>
public sealed record CorrectionSigned(string SignedBy, LocalDate EffectiveOn) : ICorrectionFact;

/// <summary>The correction was sent back; the entry stands as it is.</summary>
public sealed record CorrectionReturned(string ReturnedBy, string Reason) : ICorrectionFact;

/// <summary>The one who proposed the correction took it back.</summary>
public sealed record CorrectionWithdrawn(string WithdrawnBy) : ICorrectionFact;

/// <summary>The correction was booked.</summary>
/// <param name="ApprovedBy">The last person who approved it; null when none was needed.</param>
/// <param name="Cancelling">The red voucher, if there is one.</param>
/// <param name="Right">The voucher that puts it right, if there is one.</param>
public sealed record CorrectionBooked(
    string? ApprovedBy, VoucherNumber? Cancelling, VoucherNumber? Right, LocalDate EffectiveOn) : ICorrectionFact;
