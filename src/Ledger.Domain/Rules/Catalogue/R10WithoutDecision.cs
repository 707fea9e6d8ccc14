using Ledger.Domain.Collective;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 未经集体决策: an expenditure reaches an approval threshold of its fund and names no decision. It reads the thresholds
/// in force on the day and the number of the decision on the expenditure; for a village's cost the general limit of
/// this rule. It cannot see whether a decision that is named was validly taken; that is in the decision's record.
/// </summary>
public sealed class R10WithoutDecision() : Rule(new("R10", "未经集体决策", "Without a collective decision", "农村集体经济组织财务制度 art. 7；重大事项集体决策",
    new LimitCard("village-cost-from", LimitUnit.Fen, "村集体支出须决议的起点", "Village cost that needs a decision")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact) in book.Accounts.Spending.Where(s => s.Fact.Decision is null))
        {
            var threshold = book.Funds.GetValueOrDefault(fact.Account.Fund)?.Thresholds.On(fact.EffectiveOn)?.Thresholds
                .OrderBy(t => t.From).FirstOrDefault(t => fact.Amount >= t.From);
            if (threshold is not null)
            {
                yield return Hit(entry, fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact.Amount, threshold.From);
            }
        }

        foreach (var (entry, fact) in book.Live<CostRecorded>().Where(s => s.Fact.Terms.DecisionNo is null))
        {
            if (book.Limit(Card.Code, "village-cost-from", FundCodes.Collective, fact.Books.Village, fact.EffectiveOn)
                is { } from && fact.Amount.Fen >= from)
            {
                yield return Hit(entry, fact.Books.Village, FundCodes.Collective, fact.Books.Year, fact.Amount, new(from));
            }
        }
    }

    private Hit Hit(Entry entry, string unit, string fund, FiscalYear year, Money amount, Money from) => Broken(
        unit, fund, year, ((IMoneyFact)entry.Fact).Voucher.ToString(), amount,
        $"支出 {amount} 元达到须集体决策的 {from} 元，没有决议编号。",
        $"{amount} reaches {from}, from which a decision is needed, and names none.", entry);
}
