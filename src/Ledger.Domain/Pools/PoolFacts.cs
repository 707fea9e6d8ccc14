using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Pools;

/// <summary>One holder's money of one fund and fiscal year, before it goes to units.</summary>
public sealed record PoolKey(Holder Holder, string Fund, FiscalYear Year)
{
    /// <summary>The key of the pool's stream.</summary>
    public string Stream => $"{Pool.Kind}/{Holder}/{Fund}/{Year}";
}

/// <summary>A fact about a pool.</summary>
public interface IPoolFact : IMoneyFact
{
    /// <summary>The pool.</summary>
    PoolKey Pool { get; }
}

/// <summary>A tier of government granted a sum under a quota document (指标文).</summary>
public sealed record AppropriationReceived(
    PoolKey Pool, FundingTier Tier, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : IPoolFact;

/// <summary>A grant was withdrawn, in full, by the tier that gave it.</summary>
public sealed record AppropriationWithdrawn(
    PoolKey Pool, FundingTier Tier, FactPlace Reverses, string Reason, Money Amount, LocalDate EffectiveOn,
    Voucher Voucher, string Summary) : IPoolFact, IReversal;

/// <summary>An approved allocation keeps its sum out of reach of the next one.</summary>
public sealed record AllocationReserved(
    PoolKey Pool, string Allocation, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : IPoolFact;

/// <summary>A cancelled or reversed allocation gives its sum back to the pool.</summary>
public sealed record AllocationReleased(
    PoolKey Pool, string Allocation, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : IPoolFact;
