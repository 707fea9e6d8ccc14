using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Payments;

/// <summary>What is recorded when a payment document is submitted, at once with its draft or later.</summary>
internal static class SubmissionFacts
{
    public static IEnumerable<Written> Of(
        IBook book, Stamp stamp, string id, AccountKey account, SpendingTerms terms, string? explanation, LocalDate day)
    {
        var holder = book.Read<FundAccount>(account.Stream).Holder!.Value;
        var stream = Payment.Stream(id);
        var voucher = stamp.Voucher(holder, VoucherKind.Transfer, day, terms.Evidence);
        var hold = new HoldPlaced(
            account, holder, terms.Purpose, terms.Project, terms.Amount, day, voucher, terms.Summary)
        {
            Document = stream,
        };
        return
        [
            new Written(stream, new PaymentSubmitted(stamp.By.Id, holder,
                new VoucherNumber(voucher.Kind, voucher.Year, voucher.Number),
                PaymentChecks.Need(book, account, terms, day), stamp.Today, day)),
            new Written(account.Stream, hold),
            .. PaperChecks.Use(terms.Evidence, account.Unit, stream, terms.Amount, explanation),
        ];
    }
}
