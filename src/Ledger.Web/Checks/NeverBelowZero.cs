using Ledger.Domain.Kernel;
using Ledger.Web.Exports;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>
/// The sum of some accounts of every unit, fund, year and holder is not below zero, after any entry in the order they
/// were recorded and on any business date.
/// </summary>
internal abstract class NeverBelowZero(
    string code, string chinese, string english, string unitChinese, string unitEnglish, params string[] accounts)
    : Invariant(code, chinese, english, unitChinese, unitEnglish)
{
    private readonly Dictionary<AccountOfJournal, DatedLevels> levels = [];

    public override void See(ReplayedEvent replayed)
    {
        foreach (var moved in replayed.Kept.Where(row => accounts.Contains(row.Account))
            .GroupBy(row => AccountOfJournal.Of(row) with { Account = accounts[0] }))
        {
            if (!levels.TryGetValue(moved.Key, out var dated))
            {
                levels.Add(moved.Key, dated = new DatedLevels());
            }

            var (lowest, day) = dated.Move(moved.First().EffectiveOn, moved.Sum(row => row.Fen));
            if (lowest < 0)
            {
                Break($"{replayed.Place} {moved.Key}", $"{PlainText.Of(day)} 降至 {new Money(lowest)} 元",
                    $"it falls to {new Money(lowest)} on {PlainText.Of(day)}");
            }
        }
    }

    public override Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = levels.Count;
        return Task.CompletedTask;
    }
}
