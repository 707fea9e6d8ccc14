using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Pools.YearEnd;

/// <summary>What was not allocated at year end left this pool for the next year's (结转).</summary>
public sealed record PoolCarriedOver(
    PoolKey Pool, IReadOnlyList<PoolLayer> Layers, Money Amount, LocalDate EffectiveOn, Voucher Voucher,
    string Summary) : IPoolFact;

/// <summary>The pool opened with what the year before carried over, by year of origin and tier.</summary>
public sealed record PoolCarriedForward(
    PoolKey Pool, IReadOnlyList<PoolLayer> Layers, Money Amount, LocalDate EffectiveOn, Voucher Voucher,
    string Summary) : IPoolFact;

/// <summary>The tiers that gave it took back what was not allocated (收回), each its own money.</summary>
public sealed record PoolClawedBack(
    PoolKey Pool, IReadOnlyList<PoolLayer> Layers, Money Amount, LocalDate EffectiveOn, Voucher Voucher,
    string Summary) : IPoolFact;
