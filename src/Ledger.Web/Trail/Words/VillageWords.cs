using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contributions;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about the books of villages, their enterprises and co-building are called.</summary>
internal static class VillageWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(CollectiveOpened)] = ("村集体建账", "Village books opened"),
        [typeof(CollectiveOpeningReversed)] = ("冲销建账", "Opening of village books reversed"),
        [typeof(IncomeRecorded)] = ("村集体收入", "Village income"),
        [typeof(IncomeReversed)] = ("冲销村集体收入", "Village income reversed"),
        [typeof(CostRecorded)] = ("村集体支出", "Village cost"),
        [typeof(CostReversed)] = ("冲销村集体支出", "Village cost reversed"),
        [typeof(SubsidyReceived)] = ("收到补助", "Subsidy received"),
        [typeof(SubsidyReversed)] = ("冲销补助", "Subsidy reversed"),
        [typeof(EarmarkedRecognised)] = ("专项应付款转收入", "Earmarked money earned"),
        [typeof(EarmarkedRecognitionReversed)] = ("冲销专项应付款转收入", "Earning of earmarked money reversed"),
        [typeof(DonationReceived)] = ("接受捐赠或征地补偿", "Donation or land compensation received"),
        [typeof(DonationReversed)] = ("冲销捐赠或征地补偿", "Donation or land compensation reversed"),
        [typeof(ReserveReleased)] = ("动用公积公益金", "Common reserve used"),
        [typeof(ReserveReleaseReversed)] = ("冲销动用公积公益金", "Use of the common reserve reversed"),
        [typeof(DistributionResolved)] = ("收益分配决议", "Distribution resolved"),
        [typeof(DistributionWithdrawn)] = ("撤回收益分配", "Distribution withdrawn"),
        [typeof(DistributionPaid)] = ("兑付收益分配", "Distribution paid"),
        [typeof(DistributionPaymentReversed)] = ("冲销分配兑付", "Payment of a distribution reversed"),
        [typeof(CollectiveCarriedOver)] = ("村集体结转下年", "Village books carried over"),
        [typeof(CollectiveCarriedForward)] = ("村集体上年结转", "Village books carried forward"),
        [typeof(EnterpriseRegistered)] = ("登记村办企业", "Enterprise registered"),
        [typeof(EnterpriseChanged)] = ("变更村办企业", "Enterprise changed"),
        [typeof(EnterpriseClosed)] = ("注销村办企业", "Enterprise closed"),
        [typeof(ContributionRecorded)] = ("共建资助", "Contribution"),
        [typeof(ContributionReversed)] = ("冲销共建资助", "Contribution reversed"),
        [typeof(InKindReceived)] = ("收到实物", "Goods received"),
        [typeof(InKindReversed)] = ("冲销实物", "Goods reversed"),
        [typeof(ContributionTakenBack)] = ("共建资助转出", "Contribution taken back"),
    };
}
