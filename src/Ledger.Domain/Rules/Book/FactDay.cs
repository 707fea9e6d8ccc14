using Ledger.Domain.Allocations;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Debts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Kernel;
using Ledger.Domain.Settlements;
using NodaTime;

namespace Ledger.Domain.Rules.Book;

/// <summary>The business date of a fact.</summary>
public static class FactDay
{
    /// <summary>The date, or null for a fact that has none and counts from its recording.</summary>
    public static LocalDate? Of(IFact fact) => fact switch
    {
        IMoneyFact f => f.EffectiveOn,
        AllocationDrafted f => f.EffectiveOn,
        AllocationApproved f => f.EffectiveOn,
        AllocationDisbursed f => f.EffectiveOn,
        AllocationLineConfirmed f => f.EffectiveOn,
        AllocationTransitExplained f => f.EffectiveOn,
        AllocationReversed f => f.EffectiveOn,
        ContributionRecorded f => f.EffectiveOn,
        ContributionReversed f => f.EffectiveOn,
        DistributionResolved f => f.EffectiveOn,
        DistributionWithdrawn f => f.EffectiveOn,
        SettlementNoted f => f.EffectiveOn,
        CashMoved f => f.EffectiveOn,
        IContractFact f => f.EffectiveOn,
        DebtIncurred f => f.EffectiveOn,
        DebtRepaid f => f.EffectiveOn,
        DisclosurePublished f => f.PublishedOn,
        ClaimRecorded f => f.Terms.ReportedOn,
        _ => null,
    };
}
