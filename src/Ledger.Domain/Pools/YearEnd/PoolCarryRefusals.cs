using Ledger.Domain.Kernel;

namespace Ledger.Domain.Pools.YearEnd;

/// <summary>No money of the pool is left to be carried.</summary>
public sealed record PoolNothingLeft(PoolKey Pool) : Refusal("pool-nothing-left", RefusalKind.Conflict,
    $"资金“{Pool.Fund}”{Pool.Year} 年度已没有未安排的指标，无需结转。已审批占用而未拨付的，请先拨付或撤销。",
    $"No money of fund “{Pool.Fund}” {Pool.Year} is left unallocated; there is nothing to carry. Pay or cancel first "
    + "what is reserved for allocations.");

/// <summary>The pool's state was kept by an earlier version and does not say who gave the money.</summary>
public sealed record PoolStateOutdated(PoolKey Pool) : Refusal("pool-state-outdated", RefusalKind.Unavailable,
    $"资金“{Pool.Fund}”{Pool.Year} 年度资金池的状态由旧版本保存，未记来源级次。请先运行 rebuild。",
    $"The state of pool “{Pool.Fund}” {Pool.Year} was kept by an earlier version, without who gave the money. "
    + "Run rebuild first.");
