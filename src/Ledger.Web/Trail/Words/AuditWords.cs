using Ledger.Domain.Debts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Findings;
using Ledger.Domain.Settlements;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about audit, publication and the registers beside the journal are called.</summary>
internal static class AuditWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(RuleParametersSet)] = ("设定审计规则参数", "Limits of an audit rule set"),
        [typeof(HitReviewed)] = ("审阅疑点", "Hit reviewed"),
        [typeof(FindingRaised)] = ("登记问题", "Finding raised"),
        [typeof(RectificationPlanned)] = ("制定整改措施", "Rectification planned"),
        [typeof(RectificationReported)] = ("报告整改情况", "Rectification reported"),
        [typeof(RectificationRejected)] = ("退回继续整改", "Rectification rejected"),
        [typeof(RectificationVerified)] = ("核验整改", "Rectification verified"),
        [typeof(FindingPublished)] = ("公开问题与整改", "Finding published"),
        [typeof(DisclosurePublished)] = ("公开收支", "Figures made public"),
        [typeof(SettlementNoted)] = ("登记结算方式", "Way of settlement noted"),
        [typeof(CashMoved)] = ("现金送存或提取", "Cash banked or drawn"),
        [typeof(DebtIncurred)] = ("登记债务", "Debt incurred"),
        [typeof(DebtRepaid)] = ("偿还债务", "Debt repaid"),
    };
}
