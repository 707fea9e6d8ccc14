using Ledger.Domain.Claims;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 上报数与账面数不符: a figure said in a report lies outside what the book says, its qualifiers allowed for. It reads the
/// last verdict of each claim; a claim that nobody has compared gives none, nor does a masked figure.
/// </summary>
public sealed class R30ClaimOffBook() : Rule(new("R30", "上报数与账面数不符", "Reported figure is not the book's", "统计法；上报数须与账面数一致"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var claims = book.Of<ClaimRecorded>().ToDictionary(c => c.Fact.Id);
        foreach (var verdicts in book.Of<ClaimReconciled>().GroupBy(r => r.Fact.Id))
        {
            var (entry, fact) = verdicts.Last();
            if (fact.Verdict is not (ClaimVerdict.Overstated or ClaimVerdict.Understated)
                || !claims.TryGetValue(fact.Id, out var claim))
            {
                continue;
            }

            yield return Broken(claim.Fact.Terms.Unit, null, FiscalYear.Of(claim.Fact.Terms.ReportedOn), fact.Id, fact.Difference,
                $"“{claim.Fact.Terms.Text}”：账面数 {fact.Book} 元，{(fact.Verdict == ClaimVerdict.Overstated ? "上报偏大" : "上报偏小")}。",
                $"“{claim.Fact.Terms.Measure}”: the book says {fact.Book}; the report says "
                + $"{(fact.Verdict == ClaimVerdict.Overstated ? "more" : "less")}.", claim.Entry, entry);
        }
    }
}
