using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Allocations;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Contributions;
using Ledger.Domain.Decisions;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Papers;
using Ledger.Domain.Parties;
using Ledger.Domain.Payments;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using Ledger.Domain.Units;
using Ledger.Domain.Users;

namespace Ledger.Web.Hosting.Storage;

/// <summary>
/// The stored name of every fact. These names are in the database for ever: one is never changed or used again, and
/// a new shape of a fact gets a new version beside the old one.
/// </summary>
public static partial class FactNames
{
    /// <summary>All facts and their stored names; a fact that is missing here cannot be recorded.</summary>
    public static IReadOnlyDictionary<Type, string> All { get; } = OfTheBook().Concat(AroundTheBook()).ToDictionary();

    private static readonly Dictionary<string, Type> types = All.ToDictionary(n => n.Value, n => n.Key);

    private static Dictionary<Type, string> OfTheBook() => new()
    {
        [typeof(UnitRegistered)] = "unit-registered.v1",
        [typeof(UnitRenamed)] = "unit-renamed.v1",
        [typeof(UnitReclassified)] = "unit-reclassified.v1",
        [typeof(UnitMoved)] = "unit-moved.v1",
        [typeof(UnitMergedInto)] = "unit-merged-into.v1",
        [typeof(UnitDissolved)] = "unit-dissolved.v1",

        [typeof(PartyOrgRegistered)] = "party-org-registered.v1",
        [typeof(PartyOrgRenamed)] = "party-org-renamed.v1",
        [typeof(PartyOrgMoved)] = "party-org-moved.v1",
        [typeof(PartyOrgDissolved)] = "party-org-dissolved.v1",

        [typeof(UserRegistered)] = "user-registered.v1",
        [typeof(RoleGranted)] = "role-granted.v1",
        [typeof(RoleRevoked)] = "role-revoked.v1",
        [typeof(UserDisabled)] = "user-disabled.v1",
        [typeof(UserEnabled)] = "user-enabled.v1",
        [typeof(CredentialChanged)] = "credential-changed.v1",
        [typeof(TokenIssued)] = "token-issued.v1",
        [typeof(TokenRevoked)] = "token-revoked.v1",
        [typeof(SignedIn)] = "signed-in.v1",
        [typeof(SignInRefused)] = "sign-in-refused.v1",

        [typeof(FundEstablished)] = "fund-established.v1",
        [typeof(PurposesSet)] = "fund-purposes-set.v1",
        [typeof(StandardSet)] = "fund-standard-set.v1",
        [typeof(CarryOverSet)] = "fund-carry-over-set.v1",
        [typeof(ThresholdsSet)] = "fund-thresholds-set.v1",
        [typeof(DuesRatiosSet)] = "fund-dues-ratios-set.v1",
        [typeof(IncomeBandsSet)] = "fund-income-bands-set.v1",
        [typeof(DisclosureSet)] = "fund-disclosure-set.v1",
        [typeof(EvidenceSet)] = "fund-evidence-set.v1",

        [typeof(AppropriationReceived)] = "appropriation-received.v1",
        [typeof(AppropriationWithdrawn)] = "appropriation-withdrawn.v1",
        [typeof(AllocationReserved)] = "allocation-reserved.v1",
        [typeof(AllocationReleased)] = "allocation-released.v1",
        [typeof(PoolCarriedOver)] = "pool-carried-over.v1",
        [typeof(PoolCarriedForward)] = "pool-carried-forward.v1",
        [typeof(PoolClawedBack)] = "pool-clawed-back.v1",

        [typeof(AllocationDrafted)] = "allocation-drafted.v1",
        [typeof(AllocationRevised)] = "allocation-revised.v1",
        [typeof(AllocationSubmitted)] = "allocation-submitted.v1",
        [typeof(AllocationReturned)] = "allocation-returned.v1",
        [typeof(AllocationSigned)] = "allocation-signed.v1",
        [typeof(AllocationApproved)] = "allocation-approved.v1",
        [typeof(AllocationDisbursed)] = "allocation-disbursed.v1",
        [typeof(AllocationLineConfirmed)] = "allocation-line-confirmed.v1",
        [typeof(AllocationTransitExplained)] = "allocation-transit-explained.v1",
        [typeof(AllocationCancelled)] = "allocation-cancelled.v1",
        [typeof(AllocationReversed)] = "allocation-reversed.v1",

        [typeof(AllocationBooked)] = "allocation-booked.v1",
        [typeof(ReceiptConfirmed)] = "receipt-confirmed.v1",
        [typeof(AllocationTakenBack)] = "allocation-taken-back.v1",
        [typeof(HoldPlaced)] = "hold-placed.v1",
        [typeof(HoldReleased)] = "hold-released.v1",
        [typeof(ExpenditureRecorded)] = "expenditure-recorded.v1",
        [typeof(ExpenditureReversed)] = "expenditure-reversed.v1",
        [typeof(ExpenditureLowered)] = "expenditure-lowered.v1",
        [typeof(EarlierYearCorrected)] = "earlier-year-corrected.v1",
        [typeof(ReturnedDuesBooked)] = "returned-dues-booked.v1",
        [typeof(ContributionBooked)] = "contribution-booked.v1",
        [typeof(CarriedOver)] = "carried-over.v1",
        [typeof(CarriedForward)] = "carried-forward.v1",
        [typeof(ClawedBack)] = "clawed-back.v1",

        [typeof(CorrectionProposed)] = "correction-proposed.v1",
        [typeof(CorrectionSigned)] = "correction-signed.v1",
        [typeof(CorrectionReturned)] = "correction-returned.v1",
        [typeof(CorrectionWithdrawn)] = "correction-withdrawn.v1",
        [typeof(CorrectionBooked)] = "correction-booked.v1",

        [typeof(PaymentDrafted)] = "payment-drafted.v1",
        [typeof(PaymentRevised)] = "payment-revised.v1",
        [typeof(PaymentSubmitted)] = "payment-submitted.v1",
        [typeof(PaymentSigned)] = "payment-signed.v1",
        [typeof(PaymentApproved)] = "payment-approved.v1",
        [typeof(PaymentReturned)] = "payment-returned.v1",
        [typeof(PaymentMade)] = "payment-made.v1",
        [typeof(PaymentCancelled)] = "payment-cancelled.v1",

        [typeof(DecisionRecorded)] = "decision-recorded.v1",
        [typeof(DecisionPublished)] = "decision-published.v1",
        [typeof(DecisionFiled)] = "decision-filed.v1",
        [typeof(DecisionDrawn)] = "decision-drawn.v1",
        [typeof(DecisionGivenBack)] = "decision-given-back.v1",
        [typeof(DecisionRevoked)] = "decision-revoked.v1",

        [typeof(PaperUsed)] = "paper-used.v1",
        [typeof(PaperFreed)] = "paper-freed.v1",

        [typeof(CollectiveOpened)] = "collective-opened.v1",
        [typeof(CollectiveOpeningReversed)] = "collective-opening-reversed.v1",
        [typeof(IncomeRecorded)] = "collective-income-recorded.v1",
        [typeof(IncomeReversed)] = "collective-income-reversed.v1",
        [typeof(CostRecorded)] = "collective-cost-recorded.v1",
        [typeof(CostReversed)] = "collective-cost-reversed.v1",
        [typeof(SubsidyReceived)] = "subsidy-received.v1",
        [typeof(SubsidyReversed)] = "subsidy-reversed.v1",
        [typeof(EarmarkedRecognised)] = "earmarked-recognised.v1",
        [typeof(EarmarkedRecognitionReversed)] = "earmarked-recognition-reversed.v1",
        [typeof(DonationReceived)] = "donation-received.v1",
        [typeof(DonationReversed)] = "donation-reversed.v1",
        [typeof(ReserveReleased)] = "reserve-released.v1",
        [typeof(ReserveReleaseReversed)] = "reserve-release-reversed.v1",
        [typeof(DistributionResolved)] = "distribution-resolved.v1",
        [typeof(DistributionWithdrawn)] = "distribution-withdrawn.v1",
        [typeof(DistributionPaid)] = "distribution-paid.v1",
        [typeof(DistributionPaymentReversed)] = "distribution-payment-reversed.v1",
        [typeof(CollectiveCarriedOver)] = "collective-carried-over.v1",
        [typeof(CollectiveCarriedForward)] = "collective-carried-forward.v1",

        [typeof(DuesCollected)] = "dues-collected.v1",
        [typeof(DuesRemitted)] = "dues-remitted.v1",
        [typeof(DuesReturned)] = "dues-returned.v1",
        [typeof(DuesReversed)] = "dues-reversed.v1",
        [typeof(DuesCarriedOver)] = "dues-carried-over.v1",
        [typeof(DuesCarriedForward)] = "dues-carried-forward.v1",
        [typeof(DuesClawedBack)] = "dues-clawed-back.v1",
        [typeof(ReturnedDuesTakenBack)] = "returned-dues-taken-back.v1",

        [typeof(ContributionRecorded)] = "contribution-recorded.v1",
        [typeof(ContributionReversed)] = "contribution-reversed.v1",
        [typeof(InKindReceived)] = "in-kind-received.v1",
        [typeof(InKindReversed)] = "in-kind-reversed.v1",
        [typeof(ContributionTakenBack)] = "contribution-taken-back.v1",
    };

    /// <summary>The type stored under the name; an unknown name is an error, never skipped.</summary>
    public static Type TypeOf(string name) => types.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException($"No fact is stored under the name “{name}”.");
}
