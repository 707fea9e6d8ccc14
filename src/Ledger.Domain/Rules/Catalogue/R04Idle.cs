using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 闲置: an account has money and nothing has been spent from it for longer than the fund's rule allows. It reads the
/// last day on which money came in or was spent; a hold does not count as spending. It cannot see whether a project
/// is under way without payments.
/// </summary>
public sealed class R04Idle() : Rule(new("R04", "资金闲置", "Idle money", "闲置期限（月）"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (key, facts) in book.Accounts.All)
        {
            var unspent = AccountBook.Unspent(facts);
            if (!unspent.IsPositive || book.Funds.GetValueOrDefault(key.Fund)?.CarryOvers.On(book.On) is not { } rule)
            {
                continue;
            }

            var last = facts.Where(e => e.Fact is ExpenditureRecorded or ReceiptConfirmed or ReturnedDuesBooked
                or ContributionBooked or CarriedForward).MaxBy(e => (AccountBook.Day(e), e.Sequence));
            if (last is not null && AccountBook.Day(last).PlusMonths(rule.IdleMonths) < book.On)
            {
                yield return Broken(key.Unit, key.Fund, key.Year, "idle", unspent,
                    $"余额 {unspent} 元自 {AccountBook.Day(last):uuuu-MM-dd} 起未动用，超过 {rule.IdleMonths} 个月。",
                    $"{unspent} has lain since {AccountBook.Day(last):uuuu-MM-dd}, more than {rule.IdleMonths} months.", last);
            }
        }
    }
}
