using Ledger.Domain.Debts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 举债办公益、债务超警戒线: a village borrowed for public welfare, or its debts together are above the warning line. It
/// reads the register of debts less what was paid back. It cannot see debts nobody registered.
/// </summary>
public sealed class R29Indebted() : Rule(new("R29", "举债办公益、债务超警戒线", "Borrowed for welfare, or above the warning line", "财农〔2021〕121号 art. 15；浙江条例 art. 18",
    new LimitCard("debt-line", LimitUnit.Fen, "债务警戒线", "Warning line of debt")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var repaid = book.Of<DebtRepaid>().ToLookup(r => r.Fact.Id, r => r.Fact.Amount);
        foreach (var village in book.Of<DebtIncurred>().GroupBy(x => x.Fact.Village))
        {
            foreach (var (entry, fact) in village.Where(x => x.Fact.Purpose == DebtPurpose.PublicWelfare))
            {
                yield return Broken(village.Key, FundCodes.Collective, FiscalYear.Of(fact.EffectiveOn), fact.Id, fact.Amount,
                    $"为公益事项举债 {fact.Amount} 元（{fact.Lender}）。", $"{fact.Amount} was borrowed from {fact.Lender} for public welfare.", entry);
            }

            var owed = Money.Sum(village.Select(x => x.Fact.Amount - Money.Sum(repaid[x.Fact.Id])));
            if (book.Limit(Card.Code, "debt-line", FundCodes.Collective, village.Key, book.On) is { } line && owed.Fen > line)
            {
                yield return Broken(village.Key, FundCodes.Collective, FiscalYear.Of(book.On), "line", owed,
                    $"债务余额 {owed} 元，超过警戒线 {new Money(line)} 元。",
                    $"Debts of {owed} are above the line of {new Money(line)}.", village.Select(x => x.Entry));
            }
        }
    }
}
