using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about the money of funds are called.</summary>
internal static class FundMoneyWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(AppropriationReceived)] = ("收到指标", "Appropriation received"),
        [typeof(AppropriationWithdrawn)] = ("冲销指标", "Appropriation withdrawn"),
        [typeof(AllocationReserved)] = ("额度占用", "Allocation reserved"),
        [typeof(AllocationReleased)] = ("额度释放", "Allocation released"),
        [typeof(PoolCarriedOver)] = ("未安排指标结转下年", "Pool carried over"),
        [typeof(PoolCarriedForward)] = ("上年未安排指标结转", "Pool carried forward"),
        [typeof(PoolClawedBack)] = ("未安排指标收回", "Pool clawed back"),
        [typeof(AllocationDrafted)] = ("编制资金安排", "Allocation drafted"),
        [typeof(AllocationRevised)] = ("修改资金安排", "Allocation revised"),
        [typeof(AllocationSubmitted)] = ("提交审批", "Allocation submitted"),
        [typeof(AllocationReturned)] = ("退回修改", "Allocation returned"),
        [typeof(AllocationApproved)] = ("审批通过", "Allocation approved"),
        [typeof(AllocationDisbursed)] = ("拨付", "Allocation disbursed"),
        [typeof(AllocationLineConfirmed)] = ("单位确认到账", "Unit confirmed receipt"),
        [typeof(AllocationTransitExplained)] = ("在途说明", "Transit explained"),
        [typeof(AllocationCancelled)] = ("撤销资金安排", "Allocation cancelled"),
        [typeof(AllocationReversed)] = ("冲销资金安排", "Allocation reversed"),
        [typeof(AllocationBooked)] = ("拨付在途", "Allocation in transit"),
        [typeof(ReceiptConfirmed)] = ("资金到账", "Receipt booked"),
        [typeof(AllocationTakenBack)] = ("安排收回", "Allocation taken back"),
        [typeof(HoldPlaced)] = ("预占", "Hold placed"),
        [typeof(HoldReleased)] = ("释放预占", "Hold released"),
        [typeof(ExpenditureRecorded)] = ("支出", "Expenditure"),
        [typeof(ExpenditureReversed)] = ("冲销支出", "Expenditure reversed"),
        [typeof(ReturnedDuesBooked)] = ("党费返还到账", "Returned dues booked"),
        [typeof(ContributionBooked)] = ("共建资助到账", "Contribution booked"),
        [typeof(CarriedOver)] = ("结转下年", "Carried over"),
        [typeof(CarriedForward)] = ("上年结转", "Carried forward"),
        [typeof(BalanceTakenOver)] = ("期初余额接管", "Opening balance taken over"),
        [typeof(TakeOverReversed)] = ("冲销期初余额", "Opening balance reversed"),
        [typeof(ClawedBack)] = ("收回", "Clawed back"),
    };
}
