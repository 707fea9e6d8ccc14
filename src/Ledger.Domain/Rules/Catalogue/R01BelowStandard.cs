using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules.Book;
using Ledger.Domain.Standards;

namespace Ledger.Domain.Rules.Catalogue;

/// <summary>
/// 未达标准: a year's allocations to a community are less than the standard in force. It reads allocations booked to
/// the community net of what was taken back, and the standards of the funds; it says nothing of masked standards, of
/// standards whose scope the document leaves open, or of a year that is not over.
/// </summary>
public sealed class R01BelowStandard() : Rule(new("R01", "未达标准", "Below the funding standard", "经费标准（每社区每年不少于）"))
{
    /// <inheritdoc />
    public override IEnumerable<Hit> Run(RuleBook book)
    {
        var sums = book.Accounts.All.SelectMany(account => account.Facts, (account, entry) => (account.Key, entry.Fact))
            .Select(x => new AllocatedSum(x.Key.Unit, x.Key.Fund, x.Key.Year, Allocated(x.Fact)))
            .Where(s => s.Amount != Money.Zero).ToList();
        var years = Enumerable.Range(0, 2).Select(back => new FiscalYear(book.On.Year - back));
        return years.SelectMany(year => FundingStandards
                .Judge([.. book.Funds.Values], book.Units, year, book.On, sums))
            .Where(v => v.Outcome == StandardOutcome.Missed)
            .Select(v => Broken(v.Unit, string.Join('+', v.Funds), v.Year, v.DocumentNo, v.Shortfall,
                $"{v.Year} 年已安排 {v.Allocated} 元，低于标准 {v.AtLeast} 元，差 {v.Shortfall} 元（{v.DocumentNo}）。",
                $"Allocated {v.Allocated} in {v.Year}, standard {v.AtLeast}, short by {v.Shortfall} ({v.DocumentNo}).",
                book.Accounts.All.Where(a => a.Key.Unit == v.Unit && a.Key.Year == v.Year && v.Funds.Contains(a.Key.Fund))
                    .SelectMany(a => a.Facts).Where(e => Allocated(e.Fact) != Money.Zero)));
    }

    private static Money Allocated(IFact fact) => fact switch
    {
        AllocationBooked f => f.Amount,
        AllocationTakenBack f => -f.Amount,
        _ => Money.Zero,
    };
}
