using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts;

/// <summary>What an expenditure is, apart from its day: the same on the form, on the document and in the entry.</summary>
/// <param name="DecisionNo">The number of the decision record (决议), where one is required.</param>
public sealed record SpendingTerms(
    Money Amount, string Purpose, string Payee, string? Project, string? DecisionNo, Evidence Evidence, string Summary)
{
    /// <summary>The terms of an entry.</summary>
    public static SpendingTerms Of(ExpenditureRecorded spent) => new(
        spent.Amount, spent.Purpose, spent.Payee, spent.Project, spent.Decision, spent.Voucher.Evidence, spent.Summary);

    /// <summary>Whether only the amounts differ.</summary>
    public bool DiffersInAmountAlone(SpendingTerms other) =>
        Amount != other.Amount && Purpose == other.Purpose && Payee == other.Payee && Project == other.Project
        && DecisionNo == other.DecisionNo && Evidence.DocumentNo == other.Evidence.DocumentNo
        && Evidence.Attachments.SequenceEqual(other.Evidence.Attachments)
        && (Evidence.Invoices ?? []).SequenceEqual(other.Evidence.Invoices ?? []);
}
