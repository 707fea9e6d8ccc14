using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Allocations;
using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Papers;
using Ledger.Domain.Payments;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about approvals, decisions, papers and corrections are called.</summary>
internal static class ApprovalWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(EvidenceSet)] = ("规定单据要求", "Evidence rules set"),
        [typeof(AllocationSigned)] = ("联签资金安排", "Allocation signed"),
        [typeof(PaymentDrafted)] = ("编制支出审批单", "Payment drafted"),
        [typeof(PaymentRevised)] = ("修改支出审批单", "Payment revised"),
        [typeof(PaymentSubmitted)] = ("提交支出审批", "Payment submitted"),
        [typeof(PaymentSigned)] = ("联签", "Payment signed"),
        [typeof(PaymentApproved)] = ("支出审批通过", "Payment approved"),
        [typeof(PaymentReturned)] = ("退回支出审批单", "Payment returned"),
        [typeof(PaymentMade)] = ("支付", "Payment made"),
        [typeof(PaymentCancelled)] = ("撤销支出审批单", "Payment cancelled"),
        [typeof(DecisionRecorded)] = ("登记决议", "Decision recorded"),
        [typeof(DecisionPublished)] = ("决议公开", "Decision published"),
        [typeof(DecisionFiled)] = ("决议备案", "Decision filed"),
        [typeof(DecisionDrawn)] = ("依决议付款", "Paid under the decision"),
        [typeof(DecisionGivenBack)] = ("决议额度恢复", "Payment under the decision undone"),
        [typeof(DecisionRevoked)] = ("决议作废", "Decision revoked"),
        [typeof(CorrectionProposed)] = ("提出更正", "Correction proposed"),
        [typeof(CorrectionSigned)] = ("联签更正", "Correction signed"),
        [typeof(CorrectionReturned)] = ("退回更正", "Correction returned"),
        [typeof(CorrectionWithdrawn)] = ("撤回更正", "Correction withdrawn"),
        [typeof(CorrectionBooked)] = ("更正入账", "Correction booked"),
        [typeof(ExpenditureLowered)] = ("调减支出", "Expenditure lowered"),
        [typeof(EarlierYearCorrected)] = ("更正以前年度支出", "Earlier year corrected"),
        [typeof(PaperUsed)] = ("使用原始凭证", "Source paper used"),
        [typeof(PaperFreed)] = ("释放原始凭证", "Source paper freed"),
    };
}
