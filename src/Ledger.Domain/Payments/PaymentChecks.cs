using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>The checks that several steps of a payment document share.</summary>
internal static class PaymentChecks
{
    public static Refusal? AtStep(Payment document, params IReadOnlyList<PaymentStep> allowed) =>
        document.Step == PaymentStep.None ? new PaymentUnknown(document.Id)
        : allowed.Contains(document.Step) ? null
        : new WrongStep("该支出审批单", "This payment document", document.Step.Zh(), document.Step.En());

    public static Refusal? NotPreparedBy(Actor actor, Payment document) =>
        document.Preparers.Contains(actor.Id) ? new SamePerson("编制", "preparing") : null;

    public static Refusal? NotSignedBy(Actor actor, Payment document) =>
        document.Signers.Contains(actor.Id) ? new SamePerson("审批", "approving") : null;

    public static Refusal? NotBefore(LocalDate day, LocalDate? earlier) =>
        earlier is { } bound && day < bound ? new StepBeforeEarlier(bound) { Field = "effectiveOn" } : null;

    /// <summary>The refusal when purpose, papers, decision or balance do not allow to submit.</summary>
    public static Refusal? Submittable(
        IBook book, AccountKey account, SpendingTerms terms, LocalDate day, string? explanation, string reference)
    {
        if (SpendingChecks.Terms(book, account, terms, day) is { } wrong)
        {
            return wrong;
        }

        return Checks.First(
            DecisionChecks.Stands(book, terms.DecisionNo, Need(book, account, terms, day), account.Unit, account.Fund,
                terms.Purpose, terms.Amount, day, paying: false),
            SpendingChecks.Afford(book.Read<FundAccount>(account.Stream), terms.Amount, day),
            SpendingChecks.Papers(book, account, terms, day, explanation, reference));
    }

    public static ApprovalNeed? Need(IBook book, AccountKey account, SpendingTerms terms, LocalDate day) =>
        book.FindFund(account.Fund)?.NeedFor(terms.Amount, day);
}
