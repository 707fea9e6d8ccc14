using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.YearEnd;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;

namespace Ledger.Web.YearEnd;

/// <summary>How far an account, a pool, dues or a village's books are on the way out of their year.</summary>
public enum YearEndStep
{
    /// <summary>Nothing is left of the year.</summary>
    Settled,

    /// <summary>It can be carried.</summary>
    Ready,

    /// <summary>Holds are still open.</summary>
    HoldsOpen,

    /// <summary>The fund has no rule about unspent money.</summary>
    RuleMissing,

    /// <summary>Approved allocations are neither paid nor cancelled.</summary>
    Reserved,

    /// <summary>Dues are collected and not remitted.</summary>
    Unremitted,
}

/// <summary>One account at the end of its year.</summary>
/// <param name="Plan">What goes on and what is taken back; null without a rule.</param>
public sealed record YearEndRow(BalanceRow Balance, YearEndStep Step, CarryPlan? Plan)
{
    /// <summary>The account.</summary>
    public AccountKey Account => new(Balance.Unit, Balance.Fund, Balance.Year);
}

/// <summary>One pool at the end of its year.</summary>
/// <param name="Plan">What goes on and what the tiers take back; null without a rule.</param>
public sealed record PoolYearEnd(PoolKey Pool, BalanceRow Balance, Money Unallocated, YearEndStep Step, PoolCarryPlan? Plan);

/// <summary>What a committee's account keeps of one organisation's dues at the end of their year.</summary>
/// <param name="StillToRemit">Collected and not remitted; it stays in its year until it has gone up.</param>
/// <param name="Plan">What goes on and what is taken back; null without a rule.</param>
public sealed record DuesYearEnd(
    DuesKey Dues, DuesYear State, Money StillToRemit, YearEndStep Step, DuesCarryPlan? Plan);

/// <summary>A village's books at the end of their year, with what is resolved and unpaid in legal order.</summary>
public sealed record VillageYearEnd(CollectiveKey Books, YearEndStep Step, CollectiveBooks State)
{
    /// <summary>What is left in hand.</summary>
    public Money Left => State.Available.Final + State.Reserve.Final
        + Money.Sum(State.Earmarks.Values.Select(e => e.Left.Final));

    /// <summary>The loss that must be covered first; nothing once the books are carried.</summary>
    public Money Loss => Step == YearEndStep.Settled ? Money.Zero : State.LossLeft;

    /// <summary>Resolved shares that are not paid, in the order the rules give.</summary>
    public IReadOnlyList<DistributionShare> Unpaid =>
    [
        .. from share in State.Unpaid
           where share.Value.Final.IsPositive
           orderby share.Key
           select new DistributionShare(share.Key, share.Value.Final),
    ];
}
