using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts;

/// <summary>The checks that every entry into a fund account shares.</summary>
internal static class AccountChecks
{
    /// <summary>The account is new or kept by the same holder; two holders' money never meets in one.</summary>
    public static Refusal? KeptBy(IBook book, AccountKey account, Holder holder) =>
        book.Read<FundAccount>(account.Stream).Holder is { } keeper && keeper != holder
            ? new AccountOfAnotherHolder(account, keeper)
            : null;
}
