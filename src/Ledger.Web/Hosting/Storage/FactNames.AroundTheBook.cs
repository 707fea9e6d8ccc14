using Ledger.Domain.Accounts;
using Ledger.Domain.Banking;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contracts;
using Ledger.Domain.Debts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Findings;
using Ledger.Domain.Intake;
using Ledger.Domain.Periods;
using Ledger.Domain.Individuals;
using Ledger.Domain.Projects;
using Ledger.Domain.Settlements;

namespace Ledger.Web.Hosting.Storage;

/// <content>The registers around the book: bank, months, reported figures, findings, contracts, projects, files.</content>
public static partial class FactNames
{
    private static Dictionary<Type, string> AroundTheBook() => new()
    {
        [typeof(BankAccountOpened)] = "bank-account-opened.v1",
        [typeof(StatementTaken)] = "bank-statement-taken.v1",
        [typeof(LinesMatched)] = "bank-lines-matched.v1",
        [typeof(LinesUnmatched)] = "bank-lines-unmatched.v1",
        [typeof(BankAsserted)] = "bank-asserted.v1",

        [typeof(BooksClosed)] = "period-closed.v1",
        [typeof(BooksReopened)] = "period-reopened.v1",

        [typeof(ClaimRecorded)] = "claim-recorded.v1",
        [typeof(ClaimReconciled)] = "claim-reconciled.v1",

        [typeof(RuleParametersSet)] = "rule-parameters-set.v1",
        [typeof(HitReviewed)] = "rule-hit-reviewed.v1",
        [typeof(FindingRaised)] = "finding-raised.v1",
        [typeof(RectificationPlanned)] = "rectification-planned.v1",
        [typeof(RectificationReported)] = "rectification-reported.v1",
        [typeof(RectificationRejected)] = "rectification-rejected.v1",
        [typeof(RectificationVerified)] = "rectification-verified.v1",
        [typeof(FindingPublished)] = "finding-published.v1",
        [typeof(DisclosurePublished)] = "disclosure-published.v1",
        [typeof(SettlementNoted)] = "settlement-noted.v1",
        [typeof(CashMoved)] = "cash-moved.v1",
        [typeof(DebtIncurred)] = "debt-incurred.v1",
        [typeof(DebtRepaid)] = "debt-repaid.v1",

        [typeof(EnterpriseRegistered)] = "enterprise-registered.v1",
        [typeof(EnterpriseChanged)] = "enterprise-changed.v1",
        [typeof(EnterpriseClosed)] = "enterprise-closed.v1",

        [typeof(BalanceTakenOver)] = "balance-taken-over.v1",
        [typeof(TakeOverReversed)] = "take-over-reversed.v1",
        [typeof(FileTakenIn)] = "file-taken-in.v1",
        [typeof(BatchUndone)] = "batch-undone.v1",
        [typeof(ContractRegistered)] = "contract-registered.v1",
        [typeof(ContractAmended)] = "contract-amended.v1",
        [typeof(ContractEnded)] = "contract-ended.v1",

        [typeof(IndividualRegistered)] = "individual-registered.v1",
        [typeof(IndividualErased)] = "individual-erased.v1",

        [typeof(ProjectDeclared)] = "project-declared.v1",
        [typeof(ProjectFunded)] = "project-funded.v1",
        [typeof(ProjectProgressed)] = "project-progressed.v1",
        [typeof(ProjectAccepted)] = "project-accepted.v1",
        [typeof(ProjectDisclosed)] = "project-disclosed.v1",
        [typeof(ProjectCancelled)] = "project-cancelled.v1",
    };
}
