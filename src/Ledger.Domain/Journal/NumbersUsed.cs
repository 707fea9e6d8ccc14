using System.Globalization;
using Ledger.Domain.Allocations;
using Ledger.Domain.Claims;
using Ledger.Domain.Collective.Enterprises;
using Ledger.Domain.Contracts;
using Ledger.Domain.Contributions;
using Ledger.Domain.Decisions;
using Ledger.Domain.Debts;
using Ledger.Domain.Findings;
using Ledger.Domain.Kernel;
using Ledger.Domain.Individuals;
using Ledger.Domain.Projects;
using Ledger.Domain.Payments;

namespace Ledger.Domain.Journal;

/// <summary>A running number that a fact bears.</summary>
public readonly record struct UsedNumber(NumberSeries Series, int Number);

/// <summary>Which running numbers facts bear; together they fill every series without a gap.</summary>
public static class NumbersUsed
{
    /// <summary>The number of the fact's voucher or document, or nothing.</summary>
    public static UsedNumber? By(IFact fact) => fact switch
    {
        IMoneyFact f when Postings.Of(fact) is [var line, ..] => new(
            new NumberSeries(line.Holder.ToString(), Voucher.Letter(f.Voucher.Kind).ToString(), f.Voucher.Year),
            f.Voucher.Number),
        ContributionRecorded f => new(
            new NumberSeries(f.Terms.Recipient, Contribution.Kind, f.EffectiveOn.Year), LastPart(f.Id)),
        ClaimRecorded f => new(
            new NumberSeries(f.Terms.Unit, Claim.Kind, f.Terms.ReportedOn.Year), LastPart(f.Id)),
        EnterpriseRegistered f => new(
            new NumberSeries(Holder.Collective(f.Village).ToString(), Enterprise.Kind, f.From.Year), LastPart(f.Id)),
        ContractRegistered f => new(new NumberSeries(f.Village, Contract.Kind, f.EffectiveOn.Year), LastPart(f.Id)),
        ProjectDeclared f => new(new NumberSeries(f.Unit, Project.Kind, f.EffectiveOn.Year), LastPart(f.Id)),
        AllocationDrafted f => new(
            new NumberSeries(f.Pool.Holder.ToString(), Allocation.Kind, f.Pool.Year.Value), LastPart(f.Id)),
        PaymentDrafted f => new(
            new NumberSeries(f.Account.Unit, Payment.Kind, f.Account.Year.Value), LastPart(f.Id)),
        DecisionRecorded f => new(new NumberSeries(f.Unit, DecisionRecord.Kind, f.EffectiveOn.Year), LastPart(f.Id)),
        FindingRaised f => new(new NumberSeries(f.Terms.Unit, Finding.Kind, f.On.Year), LastPart(f.Id)),
        IndividualRegistered f => new(new NumberSeries(f.Unit, Individual.Kind, f.On.Year), LastPart(f.Id)),
        DebtIncurred f => new(new NumberSeries(f.Village, Debt.Kind, f.EffectiveOn.Year), LastPart(f.Id)),
        _ => null,
    };

    private static int LastPart(string id) => int.Parse(id.Split('-')[^1], CultureInfo.InvariantCulture);
}
