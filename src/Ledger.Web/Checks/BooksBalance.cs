using Ledger.Domain.Kernel;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The journal sums to zero for each holder and fund: no holder's money ever pays for another's.</summary>
internal sealed class BooksBalance() : Invariant("books-balance",
    "全部分录按资金管理方和资金合计为零", "the journal sums to zero for each holder and fund", "套账", "books")
{
    private readonly Dictionary<(string Holder, string Fund), long> sums = [];

    public override void See(ReplayedEvent replayed)
    {
        foreach (var row in replayed.Kept)
        {
            SeeStray(row);
        }
    }

    public override void SeeStray(JournalRow row) =>
        sums[(row.Holder, row.Fund)] = sums.GetValueOrDefault((row.Holder, row.Fund)) + row.Fen;

    public override Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = sums.Count;
        foreach (var ((holder, fund), sum) in sums.Where(s => s.Value != 0))
        {
            Break($"{holder} {fund}", $"合计 {new Money(sum)} 元，应为零", $"it sums to {new Money(sum)}, not to zero");
        }

        return Task.CompletedTask;
    }
}
