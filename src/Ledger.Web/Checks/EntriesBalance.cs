using Ledger.Domain.Kernel;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The lines under every event sum to zero, as replayed and as kept.</summary>
internal sealed class EntriesBalance() : Invariant("entries-balance",
    "每笔分录合计为零", "the lines of every event sum to zero", "笔分录", "entries")
{
    public override void See(ReplayedEvent replayed)
    {
        if (replayed.Derived.Count + replayed.Kept.Count == 0)
        {
            return;
        }

        Looked++;
        foreach (var rows in new[] { replayed.Derived, replayed.Kept })
        {
            if (rows.Sum(r => r.Fen) is not 0 and var sum)
            {
                Break(replayed.Place, $"合计 {new Money(sum)} 元，应为零", $"they sum to {new Money(sum)}, not to zero");
                return;
            }
        }
    }

}
