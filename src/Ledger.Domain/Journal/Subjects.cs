using Ledger.Domain.Accounts;
using Ledger.Domain.Accounts.Corrections;
using Ledger.Domain.Allocations;
using Ledger.Domain.Banking;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Individuals;
using Ledger.Domain.Intake;
using Ledger.Domain.Decisions;
using Ledger.Domain.Debts;
using Ledger.Domain.Disclosure;
using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using Ledger.Domain.Parties;
using Ledger.Domain.Payments;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Domain.Projects;
using Ledger.Domain.Settlements;
using Ledger.Domain.Units;
using Ledger.Domain.Users;

namespace Ledger.Domain.Journal;

/// <summary>Which units a stream is about, so that the trail of a unit shows all papers that concern it.</summary>
public static class Subjects
{
    /// <summary>
    /// The units a fact brings to its stream: those of its journal lines, and for documents the units they name.
    /// </summary>
    public static IReadOnlyList<string> Of(IFact fact) => fact switch
    {
        UnitRegistered f => [f.Code],
        PartyOrgRegistered f => [f.Unit],
        AllocationDrafted f => [f.Pool.Holder.Owner, .. f.Lines.Select(l => l.Unit)],
        AllocationRevised f => [.. f.Lines.Select(l => l.Unit)],
        ContributionRecorded f => [f.Terms.Recipient],
        ClaimRecorded f => [.. f.Terms.Scope.Append(f.Terms.Unit).Distinct()],
        EnterpriseRegistered f => [f.Village],
        ContractRegistered f => [f.Village],
        ProjectDeclared f => [f.Unit],
        DistributionResolved f => [f.Books.Village],
        PeriodFact f => [f.Period.Holder.Owner],
        BankFact f => [f.Holder.Owner],
        DistributionWithdrawn f => [f.Books.Village],
        FileTakenIn f => [f.Unit],
        PaymentDrafted f => [f.Account.Unit],
        DecisionRecorded f => [f.Unit],
        CorrectionProposed f => [f.Account.Unit],
        PaperFact f => [f.Unit],
        UserRegistered f => [f.Unit],
        IndividualRegistered f => [f.Unit],
        RoleGranted f => [f.Unit],
        FindingRaised f => [f.Terms.Unit],
        HitReviewed f => [f.Unit],
        RuleParametersSet { Place: { } place } => [place],
        DisclosurePublished f => [f.Unit],
        SettlementNoted f => [f.Unit],
        CashMoved f => [f.Unit],
        DebtIncurred f => [f.Village],
        IPoolFact f => [f.Pool.Holder.Owner],
        IAccountFact f => [f.Account.Unit],
        _ => [.. Postings.Of(fact).Select(line => line.Unit).Distinct()],
    };
}
