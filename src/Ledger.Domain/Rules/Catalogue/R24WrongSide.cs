using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 反向、负数分录: an entry stands on the wrong side although it cancels nothing. It reads the amounts of money facts and
/// the sign of their lines of spending, cost and income. The service records no such entry, so a hit tells of imported or
/// damaged books.
/// </summary>
public sealed class R24WrongSide() : Rule(new("R24", "反向、负数分录", "Entry on the wrong side", "会计基础工作规范 art. 51（红字只用于更正）"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact, line) in book.Accounts.Lines)
        {
            var isOutflow = line.Account.StartsWith("spent:", StringComparison.Ordinal)
                || line.Account.StartsWith("cost:", StringComparison.Ordinal);
            var isIncome = line.Account.StartsWith("income:", StringComparison.Ordinal);
            if (fact is not IReversal && ((isOutflow && line.Amount < Money.Zero) || (isIncome && line.Amount > Money.Zero)))
            {
                yield return Broken(line.Unit, line.Fund, line.Year, fact.Voucher.ToString(), line.Amount,
                    $"凭证 {fact.Voucher} 在“{line.Account}”上为反向 {line.Amount} 元，且不是冲销。",
                    $"Voucher {fact.Voucher} is {line.Amount} on “{line.Account}” and cancels nothing.", entry);
            }
        }
    }
}
