using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using NodaTime;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 先支后批: an allocation was paid on a day before it was approved, or without approval. It reads the approval and the
/// payment of every document by business date. It cannot see payments that bypass documents.
/// </summary>
public sealed class R11PaidBeforeApproval() : Rule(new("R11", "先支后批", "Paid before approval", "农村集体经济组织财务制度 art. 25"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var approved = book.Of<AllocationApproved>().ToLookup(a => a.Entry.Stream, a => a.Fact.EffectiveOn);
        var drafted = book.Of<AllocationDrafted>().ToLookup(a => a.Entry.Stream, a => a.Fact);
        foreach (var (entry, fact) in book.Of<AllocationDisbursed>())
        {
            LocalDate? day = approved[entry.Stream].Any() ? approved[entry.Stream].Min() : null;
            if ((day is null || fact.EffectiveOn < day) && drafted[entry.Stream].FirstOrDefault() is { } document)
            {
                var total = Money.Sum(document.Lines.Select(l => l.Amount));
                var approvedOn = day is { } d ? $"{d:uuuu-MM-dd}" : "—";
                yield return Broken(document.Pool.Holder.Owner, document.Pool.Fund, document.Pool.Year, document.Id, total,
                    $"{document.Id} 于 {fact.EffectiveOn:uuuu-MM-dd} 拨付，审批日期为 {approvedOn}。",
                    $"{document.Id} was paid on {fact.EffectiveOn:uuuu-MM-dd}; approved on {approvedOn}.", entry);
            }
        }
    }
}
