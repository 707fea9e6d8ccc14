using Ledger.Domain.Banking;
using Ledger.Domain.Claims;
using Ledger.Domain.Funds;
using Ledger.Domain.Intake;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Individuals;
using Ledger.Domain.Units;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about units, party organisations, funds, periods and reported figures are called.</summary>
internal static class RegisterWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(UnitRegistered)] = ("登记单位", "Unit registered"),
        [typeof(UnitRenamed)] = ("单位更名", "Unit renamed"),
        [typeof(UnitReclassified)] = ("单位改类", "Unit reclassified"),
        [typeof(UnitMoved)] = ("变更隶属", "Unit moved"),
        [typeof(UnitMergedInto)] = ("单位合并", "Unit merged"),
        [typeof(UnitDissolved)] = ("单位撤销", "Unit dissolved"),
        [typeof(PartyOrgRegistered)] = ("登记党组织", "Party organisation registered"),
        [typeof(PartyOrgRenamed)] = ("党组织更名", "Party organisation renamed"),
        [typeof(PartyOrgMoved)] = ("党组织变更隶属", "Party organisation moved"),
        [typeof(PartyOrgDissolved)] = ("党组织撤销", "Party organisation dissolved"),
        [typeof(FundEstablished)] = ("设立资金", "Fund established"),
        [typeof(PurposesSet)] = ("规定用途", "Purposes set"),
        [typeof(StandardSet)] = ("规定经费标准", "Funding standard set"),
        [typeof(CarryOverSet)] = ("规定结转", "Carry-over rule set"),
        [typeof(ThresholdsSet)] = ("规定审批限额", "Approval thresholds set"),
        [typeof(DuesRatiosSet)] = ("规定党费比例", "Dues ratios set"),
        [typeof(IncomeBandsSet)] = ("规定收入分档", "Income bands set"),
        [typeof(DisclosureSet)] = ("规定公开要求", "Disclosure rule set"),
        [typeof(FileTakenIn)] = ("批量导入", "File taken in"),
        [typeof(BatchUndone)] = ("撤销批次", "Batch undone"),
        [typeof(BankAccountOpened)] = ("登记银行账户", "Bank account registered"),
        [typeof(StatementTaken)] = ("导入银行对账单", "Bank statement taken in"),
        [typeof(LinesMatched)] = ("银行明细匹配", "Bank lines matched"),
        [typeof(LinesUnmatched)] = ("撤销银行匹配", "Bank match undone"),
        [typeof(BankAsserted)] = ("核对银行余额", "Bank balance asserted"),
        [typeof(BooksClosed)] = ("结账", "Books closed"),
        [typeof(BooksReopened)] = ("反结账", "Books reopened"),
        [typeof(IndividualRegistered)] = ("登记个人", "Person registered"),
        [typeof(IndividualErased)] = ("抹去个人信息", "Personal data erased"),
        [typeof(ClaimRecorded)] = ("登记上报数", "Reported figure recorded"),
        [typeof(ClaimReconciled)] = ("核对上报数", "Reported figure reconciled"),
    };
}
