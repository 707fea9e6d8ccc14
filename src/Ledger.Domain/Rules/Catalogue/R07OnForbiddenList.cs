using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 超范围、负面清单: money was spent on a purpose that the fund forbids by name. It reads expenditures that are not
/// cancelled and the lists as they are known now. It goes by the typed purpose and cannot see a wrongly typed one.
/// </summary>
public sealed class R07OnForbiddenList() : Rule(new("R07", "负面清单支出", "Spent on a forbidden purpose", "负面清单"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact) in book.Accounts.Spending)
        {
            var rule = book.Funds.GetValueOrDefault(fact.Account.Fund)?.Purposes.On(fact.EffectiveOn);
            if (rule?.Forbidden.FirstOrDefault(p => p.Purpose.Code == fact.Purpose) is { } forbidden)
            {
                yield return Broken(fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact.Voucher.ToString(),
                    fact.Amount, $"“{forbidden.Purpose.Zh}”支出 {fact.Amount} 元，{rule.DocumentNo} {forbidden.Clause}。",
                    $"{fact.Amount} went to “{forbidden.Purpose.En}”, forbidden by {rule.DocumentNo}, {forbidden.Clause}.",
                    entry);
            }
        }
    }
}
