using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>What is asked of a correction before it is proposed, and again before it is booked.</summary>
internal static class CorrectionJudgement
{
    public static Refusal? Refuse(this CorrectionPlan plan, IBook book)
    {
        if (Checks.First(
                plan.Day.Year < plan.Account.Year.Value
                    ? new CorrectionBeforeEntry(plan.Account.Year) { Field = "effectiveOn" }
                    : null,
                Checks.Reversible(book.Original, plan.Voucher, plan.Day),
                book.Original?.Fact is ExpenditureRecorded
                    ? null
                    : new EntryUnknown(plan.Voucher.ToString()) { Field = "voucher" },
                Checks.Filled(plan.Reason, "reason", "更正原因", "reason")) is { } early)
        {
            return early;
        }

        var spent = (ExpenditureRecorded)book.Original!.Fact;
        return plan.Right is null ? Holder(plan, book, spent) : Judge(plan, book, spent, plan.Right);
    }

    private static Refusal? Judge(CorrectionPlan plan, IBook book, ExpenditureRecorded spent, SpendingTerms right)
    {
        var old = SpendingTerms.Of(spent);
        if (Checks.First(
                Holder(plan, book, spent),
                SpendingChecks.Terms(book, plan.Target, right, plan.Day)) is { } wrong)
        {
            return wrong;
        }

        var onlyAmount = right.DiffersInAmountAlone(old);
        return Checks.First(
            !onlyAmount && Same(right, old) ? new NothingToCorrect() : null,
            plan.Form == CorrectionForm.Difference && !onlyAmount ? new DifferenceOnlyInAmount() : null,
            Decided(plan, book, old, right),
            Afford(plan, book, old, right),
            SpendingChecks.Papers(book, plan.Target, right, plan.Day, plan.Reason, SpendingChecks.PaperUser(spent)));
    }

    private static bool Same(SpendingTerms right, SpendingTerms old) =>
        (right with { Amount = new Money(right.Amount.Fen + 1), Summary = "" }).DiffersInAmountAlone(old)
        && right.Amount == old.Amount && right.Summary == old.Summary;

    /// <summary>The correcting vouchers belong to the holder of the entry, also in the year they are booked to.</summary>
    private static Refusal? Holder(CorrectionPlan plan, IBook book, ExpenditureRecorded spent) =>
        book.Read<FundAccount>(plan.Target.Stream).Holder is null
            ? new AccountEmpty(plan.Target)
            : AccountChecks.KeptBy(book, plan.Target, spent.Holder);

    private static Refusal? Decided(CorrectionPlan plan, IBook book, SpendingTerms old, SpendingTerms right)
    {
        var more = right.DecisionNo == old.DecisionNo ? right.Amount - old.Amount : right.Amount;
        return DecisionChecks.Stands(book, right.DecisionNo, plan.NeedOf(book, right.Amount), plan.Account.Unit,
            plan.Account.Fund, right.Purpose, more.IsPositive ? more : Money.Zero, plan.Day, paying: true);
    }

    /// <summary>What comes back by the correction may be spent by it.</summary>
    private static ExpenditureExceedsAvailable? Afford(
        CorrectionPlan plan, IBook book, SpendingTerms old, SpendingTerms right)
    {
        var within = book.Read<FundAccount>(plan.Target.Stream).Available.LeastFrom(plan.Day) + old.Amount;
        return within < right.Amount
            ? new ExpenditureExceedsAvailable(within, right.Amount) { Field = "amount" }
            : null;
    }
}
