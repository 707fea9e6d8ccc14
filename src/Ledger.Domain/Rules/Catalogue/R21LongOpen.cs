using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 往来长期挂账: money has been in transit, or owed as an earmarked subsidy, for longer than allowed. It reads allocations
/// that are paid and not confirmed by the day of payment, and earmarked subsidies less what was recognised. Receivables
/// and payables between persons are not in the book.
/// </summary>
public sealed class R21LongOpen() : Rule(new("R21", "往来长期挂账", "Open for too long", "往来账龄",
    new LimitCard("transit-days", LimitUnit.Days, "在途最长天数", "Most days in transit"),
    new LimitCard("payable-years", LimitUnit.Years, "专项应付款最长年数", "Most years an earmarked sum stays owed")))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        foreach (var (key, facts) in book.Accounts.All)
        {
            var waiting = book.Accounts.Lineage(key).Fates.Where(f => f.InTransit.IsPositive).ToList();
            foreach (var fate in waiting)
            {
                var sent = facts.First(e => e.Fact is AllocationBooked b && b.Allocation == fate.Source.Reference);
                var days = Period.DaysBetween(AccountBook.Day(sent), book.On);
                if (book.Limit(Card.Code, "transit-days", key.Fund, key.Unit, book.On) is { } most && days > most)
                {
                    yield return Broken(key.Unit, key.Fund, key.Year, fate.Source.Reference, fate.InTransit,
                        $"{fate.Source.Reference} 的 {fate.InTransit} 元在途 {days} 天未确认。",
                        $"{fate.InTransit} of {fate.Source.Reference} has been in transit for {days} days.", sent);
                }
            }
        }

        var recognised = book.Live<EarmarkedRecognised>()
            .ToLookup(r => (r.Fact.Books.Village, r.Fact.Terms.Subsidy.ToString()), r => r.Fact.Amount);
        foreach (var (entry, fact) in book.Live<SubsidyReceived>().Where(s => s.Fact.Terms.Earmark is not null))
        {
            var left = fact.Amount - Money.Sum(recognised[(fact.Books.Village, fact.Voucher.ToString())]);
            if (left.IsPositive && book.Limit(Card.Code, "payable-years", FundCodes.Collective, fact.Books.Village, book.On)
                is { } years && fact.EffectiveOn.PlusYears((int)years) < book.On)
            {
                yield return Broken(fact.Books.Village, FundCodes.Collective, fact.Books.Year, fact.Voucher.ToString(), left,
                    $"专项应付款 {left} 元挂账超过 {years} 年。", $"{left} of an earmarked subsidy has been owed for over {years} years.", entry);
            }
        }
    }
}
