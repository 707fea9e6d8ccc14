using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;

namespace Ledger.Web.Payments;

/// <summary>What paying a document does to its account, told before it is done.</summary>
/// <param name="Before">What would be available without it.</param>
/// <param name="After">What is left once it is paid.</param>
/// <param name="SpentBefore">Spent so far.</param>
/// <param name="Received">All that the account was given: spent, kept and available.</param>
public sealed record PaymentEffect(Money Before, Money After, Money SpentBefore, Money Received, Money Amount)
{
    /// <summary>Execution so far and once it is paid, in hundredths of a percent; null when nothing was given.</summary>
    public (long Before, long After)? Execution => Received.IsPositive
        ? (SpentBefore.Fen * 10_000 / Received.Fen, (SpentBefore + Amount).Fen * 10_000 / Received.Fen)
        : null;

    /// <summary>The effect of a document that is not paid yet, from the balances at the moment of the page.</summary>
    public static async Task<PaymentEffect?> Of(PageDesk desk, Payment document)
    {
        if (document is not { Account: { } account, Terms: { } terms })
        {
            return null;
        }

        var rows = await desk.Balances(new JournalScope(desk.Person.Tenant, [account.Unit], account.Fund, account.Year));
        var row = rows.FirstOrDefault(r => document.Holder is null || r.Holder == document.Holder);
        if (row is null)
        {
            return null;
        }

        var before = document.Hold is null ? row.Available : row.Available + terms.Amount;
        return new PaymentEffect(before, before - terms.Amount, row.Spent, row.Spent + row.Held + row.Available, terms.Amount);
    }
}
