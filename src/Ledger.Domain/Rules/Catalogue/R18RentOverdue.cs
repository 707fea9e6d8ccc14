using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 应收未收: an instalment of a contract is due and has not come in after the days allowed. It reads the register of
/// contracts, what the book received under each contract's number, and counts receipts against instalments, the oldest
/// first. It cannot see money received under another number or none.
/// </summary>
public sealed class R18RentOverdue() : Rule(new("R18", "应收未收", "Due and not received", "合同台账；应收款项管理",
    new LimitCard("days", LimitUnit.Days, "逾期容忍天数", "Days of grace")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var contract in ContractView.In(book))
        {
            if (book.Limit(Card.Code, "days", FundCodes.Collective, contract.Unit, book.On) is not { } days)
            {
                continue;
            }

            var received = Money.Sum(contract.Received(book).Select(r => r.Fact.Amount));
            foreach (var due in contract.Instalments.Where(i => i.Due.PlusDays((int)days) < book.On).OrderBy(i => i.Due))
            {
                var paid = due.Amount < received ? due.Amount : received;
                received -= paid;
                if (paid < due.Amount)
                {
                    yield return Broken(contract.Unit, FundCodes.Collective, FiscalYear.Of(due.Due),
                        $"{contract.Id}/{due.Due:uuuu-MM-dd}", due.Amount - paid,
                        $"合同 {contract.Id} 应于 {due.Due:uuuu-MM-dd} 收取 {due.Amount} 元，尚欠 {due.Amount - paid} 元。",
                        $"Contract {contract.Id}: {due.Amount} fell due on {due.Due:uuuu-MM-dd}; {due.Amount - paid} is missing.",
                        contract.Entry);
                }
            }
        }
    }
}
