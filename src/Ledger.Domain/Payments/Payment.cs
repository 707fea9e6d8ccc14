using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>A payment document (支出审批单): what is asked for, and who prepared, signed and paid it.</summary>
/// <param name="Preparers">Everyone who wrote or submitted a version; none of them may sign or pay it.</param>
/// <param name="Signers">Everyone who has signed the version that waits; none of them may pay it.</param>
/// <param name="Hold">The hold that keeps the sum while the document waits.</param>
public sealed record Payment(
    string Id, AccountKey? Account, SpendingTerms? Terms, string? Explanation, LocalDate EffectiveOn, PaymentStep Step,
    IReadOnlyList<string> Preparers, IReadOnlyList<string> Signers, Holder? Holder, VoucherNumber? Hold,
    ApprovalNeed? Need, LocalDate? SubmittedOn, LocalDate? LastSignedOn, string? ReturnReason, string? PaidBy, VoucherNumber? Voucher)
    : IStreamState<Payment>
{
    /// <inheritdoc />
    public static string Kind => "payment";

    /// <inheritdoc />
    public static Payment Initial { get; } = new(
        "", null, null, null, default, PaymentStep.None, [], [], null, null, null, null, null, null, null, null);

    /// <summary>How many persons must sign.</summary>
    public int SignersNeeded => Need?.Signers ?? 1;

    /// <summary>What papers say they are used by.</summary>
    public string Reference => Stream(Id);

    /// <summary>The key of a document's stream.</summary>
    public static string Stream(string id) => $"{Kind}/{id}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        PaymentDrafted f => Initial with
        {
            Id = f.Id, Account = f.Account, Terms = f.Terms, Explanation = f.Explanation, EffectiveOn = f.EffectiveOn,
            Step = PaymentStep.Draft, Preparers = [f.PreparedBy],
        },
        PaymentRevised f => this with
        {
            Terms = f.Terms, Explanation = f.Explanation, EffectiveOn = f.EffectiveOn, Step = PaymentStep.Draft,
            Preparers = [.. Preparers.Union([f.PreparedBy])],
        },
        PaymentSubmitted f => this with
        {
            Step = PaymentStep.Submitted, Preparers = [.. Preparers.Union([f.SubmittedBy])], Signers = [],
            Holder = f.Holder, Hold = f.Hold, Need = f.Need, SubmittedOn = f.SubmittedOn, LastSignedOn = null,
            ReturnReason = null,
        },
        PaymentSigned f => Sign(f.SignedBy, f.EffectiveOn),
        PaymentApproved f => Sign(f.ApprovedBy, f.EffectiveOn) with { Step = PaymentStep.Approved },
        PaymentReturned f => this with { Step = PaymentStep.Returned, Hold = null, ReturnReason = f.Reason },
        PaymentMade f => this with { Step = PaymentStep.Paid, PaidBy = f.PaidBy, Voucher = f.Voucher },
        PaymentCancelled => this with { Step = PaymentStep.Cancelled, Hold = null },
        _ => throw new ForeignFactException(GetType(), fact),
    };

    private Payment Sign(string by, LocalDate day) => this with
    {
        Signers = [.. Signers, by], LastSignedOn = LocalDate.Max(LastSignedOn ?? day, day),
    };
}
