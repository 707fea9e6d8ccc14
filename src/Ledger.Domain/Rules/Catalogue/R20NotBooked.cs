using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Contributions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 收入未入账、资产未入账: a paper says that money or a thing came and the book does not have it. It reads cash
/// contributions without a booking, confirmed allocation lines without a receipt, and expenditures from a limit on
/// whose summary speaks of buying and that name no project to carry the asset. It cannot see a paper nobody recorded.
/// </summary>
public sealed class R20NotBooked() : Rule(new("R20", "收入未入账、资产未入账", "Not booked", "账外资产、账外收入",
    new LimitCard("asset-from", LimitUnit.Fen, "购置应登记资产的金额起点", "Purchase from which an asset is registered")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var booked = book.Of<ContributionBooked>().Select(c => c.Fact.Contribution).ToHashSet();
        var gone = book.Of<ContributionReversed>().Select(c => c.Fact.Id).ToHashSet();
        foreach (var (entry, fact) in book.Of<ContributionRecorded>())
        {
            if (fact.Terms is { Kind: ContributionKind.Cash, Total: { } total } && !booked.Contains(fact.Id) && !gone.Contains(fact.Id))
            {
                yield return Broken(fact.Terms.Recipient, FundCodes.CoBuilding, FiscalYear.Of(fact.EffectiveOn), fact.Id, total,
                    $"共建资助 {fact.Id} 的 {total} 元没有入账。", $"{total} of contribution {fact.Id} is not booked.", entry);
            }
        }

        var receipts = book.Of<ReceiptConfirmed>().Select(r => (r.Fact.Allocation, r.Fact.Account.Unit)).ToHashSet();
        foreach (var (entry, fact) in book.Of<AllocationLineConfirmed>())
        {
            var id = entry.Stream[(Allocation.Kind.Length + 1)..];
            if (!receipts.Contains((id, fact.Unit)))
            {
                yield return Broken(fact.Unit, null, FiscalYear.Of(fact.EffectiveOn), id, null,
                    $"{id} 已确认到账，账上没有收款。", $"{id} is confirmed and the book has no receipt.", entry);
            }
        }

        foreach (var (entry, fact) in book.Accounts.Spending.Where(s => s.Fact.Project is null))
        {
            if (book.Limit(Card.Code, "asset-from", fact.Account.Fund, fact.Account.Unit, fact.EffectiveOn) is { } from
                && fact.Amount.Fen >= from && fact.Summary.Contains('购'))
            {
                yield return Broken(fact.Account.Unit, fact.Account.Fund, fact.Account.Year, fact.Voucher.ToString(), fact.Amount,
                    $"“{fact.Summary}” {fact.Amount} 元，没有登记到项目或资产。",
                    $"{fact.Amount} for “{fact.Summary}” is entered under no project or asset.", entry);
            }
        }
    }
}
