using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 超支、透支: an account is below zero at the end of a day, available and held together. It reads the lines of every
/// account by business date. The service refuses such entries, so a hit tells of imported or damaged books.
/// </summary>
public sealed class R08Overspent() : Rule(new("R08", "超支透支", "Overspent", "超支不补"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (key, facts) in book.Accounts.All)
        {
            var level = Money.Zero;
            var days = facts.GroupBy(AccountBook.Day).OrderBy(g => g.Key);
            foreach (var day in days)
            {
                level += AccountBook.Unspent(day);
                if (level < Money.Zero)
                {
                    yield return Broken(key.Unit, key.Fund, key.Year, "overspent", -level,
                        $"{day.Key:uuuu-MM-dd} 账户余额为 {level} 元。",
                        $"The account stood at {level} on {day.Key:uuuu-MM-dd}.", day);
                    break;
                }
            }
        }
    }
}
