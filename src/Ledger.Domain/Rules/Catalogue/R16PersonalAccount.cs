using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Settlements;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 公款私存: public money was received into or paid from an account in a person's name. It reads notes on how vouchers
/// were settled. It cannot see an account whose owner nobody has noted.
/// </summary>
public sealed class R16PersonalAccount() : Rule(new("R16", "公款私存", "Public money in a personal account", "农村集体经济组织法 art. 44；财农〔2021〕121号 art. 16"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book) =>
        book.Of<SettlementNoted>().Where(s => s.Fact.OwnAccount == AccountOwner.Person).Select(s => Broken(
            s.Fact.Unit, null, FiscalYear.Of(s.Fact.EffectiveOn), s.Fact.Voucher.ToString(), s.Fact.Amount,
            $"凭证 {s.Fact.Voucher} 的 {s.Fact.Amount} 元经个人账户收付。",
            $"{s.Fact.Amount} of voucher {s.Fact.Voucher} went through a person's account.", s.Entry));
}
