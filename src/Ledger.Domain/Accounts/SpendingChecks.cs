using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using Ledger.Domain.Individuals;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>What is asked of every expenditure, whichever way it comes: at once, by a document, or by a correction.</summary>
public static class SpendingChecks
{
    /// <summary>The streams of the papers and of the person that the terms name.</summary>
    public static IEnumerable<string> Streams(SpendingTerms terms) =>
        PaperChecks.Streams(terms.Evidence).Concat(IndividualChecks.Streams(terms.Payee));

    /// <summary>Unit, fund, amount, day, payee, summary, purpose and an account that has a holder.</summary>
    public static Refusal? Terms(
        IBook book, AccountKey account, SpendingTerms terms, LocalDate day) => Checks.First(
        Checks.Known(book, account.Unit),
        book.FindFund(account.Fund) is null ? new Funds.FundUnknown(account.Fund) { Field = "fund" } : null,
        Checks.Positive(terms.Amount),
        Checks.InYear(account.Year, day),
        Checks.Filled(terms.Payee, "payee", "收款人", "payee"),
        IndividualChecks.Named(book, terms.Payee, account.Unit, "payee"),
        Checks.Filled(terms.Summary, "summary", "摘要", "summary"),
        book.FindFund(account.Fund)?.Judge(terms.Purpose, day),
        book.Read<FundAccount>(account.Stream).Holder is null ? new AccountEmpty(account) : null);

    /// <summary>The papers the rules ask for are there, and none of them stands behind another payment.</summary>
    /// <param name="by">The payment itself; its own earlier use of a paper does not count.</param>
    public static Refusal? Papers(
        IBook book, AccountKey account, SpendingTerms terms, LocalDate day, string? explanation,
        params IReadOnlyList<string> by)
    {
        var fund = book.FindFund(account.Fund)!;
        return Checks.First(
            fund.Judge(terms.Evidence, terms.Amount, terms.Purpose, day),
            PaperChecks.Unused(book, terms.Evidence, account.Unit, explanation, fund.ExplainsRepeats(day), by));
    }

    /// <summary>The amount is there on the day and on every later one.</summary>
    public static Refusal? Afford(FundAccount account, Money amount, LocalDate day) =>
        account.Available.LeastFrom(day) is var available && available < amount
            ? new ExpenditureExceedsAvailable(available, amount) { Field = "amount" }
            : null;

    /// <summary>What a paper says it was used by, for an entry recorded without a document.</summary>
    public static string PaperUser(AccountKey account, Voucher voucher) => $"{account.Stream} {voucher}";

    /// <summary>What a paper says it was used by, for an entry as it was recorded.</summary>
    public static string PaperUser(ExpenditureRecorded spent) =>
        spent.Document ?? PaperUser(spent.Account, spent.Voucher);
}
