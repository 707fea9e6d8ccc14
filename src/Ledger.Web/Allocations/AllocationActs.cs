using Ledger.Domain.Allocations;
using Ledger.Web.Acts;

namespace Ledger.Web.Allocations;

/// <summary>What is done about money on its way, beside the steps of the document itself.</summary>
public static class AllocationActs
{
    /// <summary>在途说明.</summary>
    public static Act Explanation { get; } = new("explain-transit", ActGroup.Funding, "在途说明", "Explain money in transit")
    {
        List = "/allocations/in-transit", Words = "未到账 原因 结账 transit",
        Lead = ("已拨付而月末仍未到账的，写明原因后方可结账；说明对业务日期之前结束的月份有效，仍未到账的下月须另行说明。",
            "Money paid and not arrived at a month's end needs a reason before the month closes. A reason answers for months that ended by its day; money still on its way needs another for the next month."),
        Fields =
        [
            ActFields.Text("allocation", "资金安排编号", "Allocation") with { Kept = true },
            ActFields.Unit("unit", "收款单位", "Receiving unit"),
            ActFields.Text("why", "未到账原因", "Why it has not arrived"), ActFields.Day,
        ],
        Command = e => new ExplainTransit(e.Needed("allocation"), e.Choice("unit"), e.Day(), e.Needed("why")),
    };
}
