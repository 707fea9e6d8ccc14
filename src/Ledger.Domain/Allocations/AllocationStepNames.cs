
namespace Ledger.Domain.Allocations;

/// <summary>The steps of an allocation in the words of its readers.</summary>
public static class AllocationStepNames
{
    /// <summary>The step in Chinese.</summary>
    public static string Zh(this AllocationStep step) => step switch
    {
        AllocationStep.None => "未登记",
        AllocationStep.Draft => "草稿",
        AllocationStep.Submitted => "待审批",
        AllocationStep.Returned => "已退回",
        AllocationStep.Approved => "已审批",
        AllocationStep.Disbursed => "已拨付",
        AllocationStep.Confirmed => "已到账",
        AllocationStep.Cancelled => "已撤销",
        AllocationStep.Reversed => "已冲销",
        _ => throw new InvalidOperationException($"No name for step {step}."),
    };

    /// <summary>The step in English.</summary>
    public static string En(this AllocationStep step) => step switch
    {
        AllocationStep.None => "not recorded",
        AllocationStep.Draft => "draft",
        AllocationStep.Submitted => "submitted",
        AllocationStep.Returned => "returned",
        AllocationStep.Approved => "approved",
        AllocationStep.Disbursed => "disbursed",
        AllocationStep.Confirmed => "confirmed",
        AllocationStep.Cancelled => "cancelled",
        AllocationStep.Reversed => "reversed",
        _ => throw new InvalidOperationException($"No name for step {step}."),
    };
}
