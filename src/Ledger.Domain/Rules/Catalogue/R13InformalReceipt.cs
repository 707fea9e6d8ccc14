using Ledger.Domain.Collective;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 白条入账: money went out under a voucher that names no source document and bears no paper. It reads expenditures and
/// village costs that are not cancelled; closing and correcting vouchers are exempt (会计基础工作规范 art. 51). It cannot see
/// whether a paper that is named is a valid one.
/// </summary>
public sealed class R13InformalReceipt() : Rule(new("R13", "白条入账", "No source document", "会计基础工作规范 art. 48、51"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (entry, fact) in book.Accounts.Spending)
        {
            if (IsBare(fact.Voucher.Evidence))
            {
                yield return Hit(entry, fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact);
            }
        }

        foreach (var (entry, fact) in book.Live<CostRecorded>())
        {
            if (IsBare(fact.Voucher.Evidence))
            {
                yield return Hit(entry, fact.Books.Village, FundCodes.Collective, fact.Books.Year, fact);
            }
        }
    }

    private Hit Hit(Entry entry, string unit, string fund, FiscalYear year, IMoneyFact fact) => Broken(
        unit, fund, year, fact.Voucher.ToString(), fact.Amount,
        $"凭证 {fact.Voucher} 支出 {fact.Amount} 元，没有单据号，附件数为 0。",
        $"Voucher {fact.Voucher} paid {fact.Amount} without a document number or any paper.", entry);

    private static bool IsBare(Evidence evidence) =>
        string.IsNullOrWhiteSpace(evidence.DocumentNo) && evidence.AttachmentCount == 0 && evidence.Attachments.Count == 0;
}
