using Ledger.Domain.Kernel;

namespace Ledger.Domain.Pools;

/// <summary>The pool holds less than is asked for, on the day or on a later one.</summary>
public sealed record PoolExceeded(Money Unallocated, Money Asked) : Refusal("pool-exceeded", RefusalKind.Rule,
    $"可分配额度只有 {Unallocated} 元，不足 {Asked} 元。请先登记拨入指标，或减少安排金额。",
    $"Only {Unallocated} yuan are unallocated, less than {Asked}. Record the appropriation first or lower the sum.");
