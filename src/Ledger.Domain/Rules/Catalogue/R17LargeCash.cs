using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Settlements;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 大额现金: a payment in cash is above the limit. It reads notes on how vouchers were settled; vouchers without a note
/// are not seen.
/// </summary>
public sealed class R17LargeCash() : Rule(new("R17", "大额现金支付", "Large cash payment", "现金管理限额",
    new LimitCard("cash-payment", LimitUnit.Fen, "现金支付限额", "Most that may be paid in cash")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact) in book.Of<SettlementNoted>())
        {
            if (fact is { Means: SettlementMeans.Cash, IsReceipt: false }
                && book.Limit(Card.Code, "cash-payment", null, fact.Unit, fact.EffectiveOn) is { } limit
                && fact.Amount.Fen > limit)
            {
                yield return Broken(fact.Unit, null, FiscalYear.Of(fact.EffectiveOn), fact.Voucher.ToString(), fact.Amount,
                    $"凭证 {fact.Voucher} 现金支付 {fact.Amount} 元，超过限额 {new Money(limit)} 元。",
                    $"Voucher {fact.Voucher} paid {fact.Amount} in cash; the limit is {new Money(limit)}.", entry);
            }
        }
    }
}
