using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.YearEnd;

/// <summary>
/// Money paid in one year that arrives in the next. It belongs to the year it was paid from, which has ended: it goes on
/// to the next year's account under the same voucher, or back to its giver, as the fund's rule says.
/// </summary>
internal static class LateReceipt
{
    /// <summary>The account of the year after.</summary>
    public static AccountKey Next(AccountKey account) => account with { Year = new FiscalYear(account.Year.Value + 1) };

    /// <summary>What stands in the way.</summary>
    public static Refusal? Refuse(IBook book, AccountKey account, Holder holder) => Checks.First(
        book.FindFund(account.Fund).RuleAtTheEndOf(account.Year) is null
            ? new CarryRuleMissing(account.Fund, account.Year.LastDay)
            : null,
        AccountChecks.KeptBy(book, Next(account), holder));

    /// <summary>The facts that follow the receipt.</summary>
    public static IReadOnlyList<Written> Settle(IBook book, ReceiptConfirmed receipt)
    {
        var account = receipt.Account;
        IReadOnlyList<CarriedLayer> layers = [new(account.Year, receipt.Amount)];
        var rule = book.FindFund(account.Fund).RuleAtTheEndOf(account.Year)!;
        return rule.GoesOn(account.Year, account.Year)
            ?
            [
                new Written(account.Stream, new CarriedOver(account, receipt.Holder, layers, receipt.Amount,
                    receipt.EffectiveOn, receipt.Voucher, receipt.Summary)),
                new Written(Next(account).Stream, new CarriedForward(Next(account), receipt.Holder, layers,
                    receipt.Amount, receipt.EffectiveOn, receipt.Voucher, receipt.Summary)),
            ]
            :
            [
                new Written(account.Stream, new ClawedBack(account, receipt.Holder, receipt.Summary, receipt.Amount,
                    receipt.EffectiveOn, receipt.Voucher, receipt.Summary) { Layers = layers }),
            ];
    }
}
