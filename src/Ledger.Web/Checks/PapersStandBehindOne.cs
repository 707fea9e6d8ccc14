using Ledger.Domain.Papers;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>An invoice or a file stands behind one payment, or behind another with an explanation (R14).</summary>
internal sealed class PapersStandBehindOne() : Invariant("papers-stand-behind-one",
    "同一发票或附件只用于一笔付款，重复使用均有说明", "a paper stands behind one payment; another use of it is explained",
    "份单据", "papers")
{
    private readonly Dictionary<string, HashSet<string>> uses = new(StringComparer.Ordinal);

    public override void See(ReplayedEvent replayed)
    {
        switch (replayed.Fact)
        {
            case PaperUsed f:
                if (!uses.TryGetValue(f.Paper, out var by))
                {
                    uses.Add(f.Paper, by = []);
                }

                if (by.Count > 0 && string.IsNullOrWhiteSpace(f.Explanation))
                {
                    Break(replayed.Place, $"{f.Paper} 重复使用而无说明", $"{f.Paper} is used again without an explanation");
                }

                by.Add(f.By);
                break;
            case PaperFreed f:
                uses.GetValueOrDefault(f.Paper)?.Remove(f.By);
                break;
            default:
                break;
        }
    }

    public override Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = uses.Count;
        return Task.CompletedTask;
    }
}
