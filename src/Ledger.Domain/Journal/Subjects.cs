using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Banking;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Intake;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Domain.Projects;
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
        UserRegistered f => [f.Unit],
        RoleGranted f => [f.Unit],
        IPoolFact f => [f.Pool.Holder.Owner],
        IAccountFact f => [f.Account.Unit],
        _ => [.. Postings.Of(fact).Select(line => line.Unit).Distinct()],
    };
}
