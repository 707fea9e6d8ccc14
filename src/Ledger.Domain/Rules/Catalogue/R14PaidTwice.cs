using Ledger.Domain.Collective;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 重复报销: one source document stands behind two or more payments. It reads expenditures and village costs that are not
/// cancelled: the same number with the same payee, or the same file by its hash. It cannot see a copy with another
/// number.
/// </summary>
public sealed class R14PaidTwice() : Rule(new("R14", "重复报销", "One document, two payments", "财会〔2020〕6号 三(三)"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var payments = book.Accounts.Spending
            .Select(s => new Payment(s.Entry, s.Fact, s.Fact.Account.Unit, s.Fact.Account.Fund, s.Fact.Payee))
            .Concat(book.Live<CostRecorded>()
                .Select(s => new Payment(s.Entry, s.Fact, s.Fact.Books.Village, FundCodes.Collective, s.Fact.Terms.Payee)));
        var papers = payments.SelectMany(p => Papers(p), (payment, paper) => (payment, paper));
        foreach (var group in papers.GroupBy(x => x.paper, x => x.payment).Where(g => g.Skip(1).Any()))
        {
            var (all, first) = (group.ToList(), group.First());
            var sum = Money.Sum(all.Select(p => p.Fact.Amount));
            yield return Broken(first.Unit, first.Fund, FiscalYear.Of(first.Fact.EffectiveOn), group.Key, sum,
                $"同一单据“{group.Key}”付款 {all.Count} 次，合计 {sum} 元。",
                $"Document “{group.Key}” stands behind {all.Count} payments of {sum} together.", all.Select(p => p.Entry));
        }
    }

    private static IEnumerable<string> Papers(Payment payment)
    {
        var evidence = payment.Fact.Voucher.Evidence;
        return string.IsNullOrWhiteSpace(evidence.DocumentNo)
            ? evidence.Attachments
            : evidence.Attachments.Append($"{evidence.DocumentNo} {payment.Payee}");
    }

    private sealed record Payment(Entry Entry, IMoneyFact Fact, string Unit, string Fund, string Payee);
}
