using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 合同到期未收回、未公开招租: a contract has ended and income still comes in under it, or a contract of a value that calls
/// for public trading bears no trading number. It reads the register of contracts and the income booked under them. It
/// cannot see an asset in use without any payment.
/// </summary>
public sealed class R19ContractLapsed() : Rule(new("R19", "合同到期未收回、未公开招租", "Contract lapsed, or let without public trading", "浙江省农村集体资产管理条例 art. 35",
    new LimitCard("public-from", LimitUnit.Fen, "须公开交易的合同金额起点", "Contract value that calls for public trading")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var contract in ContractView.In(book))
        {
            var after = contract.Received(book).Where(r => contract.Until is { } end && r.Fact.EffectiveOn > end).ToList();
            if (after.Count > 0)
            {
                yield return Broken(contract.Unit, FundCodes.Collective, FiscalYear.Of(after[^1].Fact.EffectiveOn),
                    $"{contract.Id}/lapsed", Money.Sum(after.Select(r => r.Fact.Amount)),
                    $"合同 {contract.Id} 已于 {contract.Until:uuuu-MM-dd} 到期，之后仍有收入。",
                    $"Contract {contract.Id} ended on {contract.Until:uuuu-MM-dd} and income still comes in.",
                    after.Select(r => r.Entry).Prepend(contract.Entry));
            }

            var limit = book.Limit(Card.Code, "public-from", FundCodes.Collective, contract.Unit, contract.From);
            var value = Money.Sum(contract.Instalments.Select(i => i.Amount));
            if (limit is { } from && value.Fen >= from && string.IsNullOrWhiteSpace(contract.TradingNo))
            {
                yield return Broken(contract.Unit, FundCodes.Collective, FiscalYear.Of(contract.From),
                    $"{contract.Id}/untraded", value,
                    $"合同 {contract.Id} 总额 {value} 元，未见公开交易编号。",
                    $"Contract {contract.Id} is worth {value} and names no public trading.", contract.Entry);
            }
        }
    }
}
