using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>The figures of a package alone, computed again; signatures are not looked at, so the answer is never 0.</summary>
internal static class ReplayCommand
{
    public static void Run(Words words, Report report)
    {
        var package = new Package(words.Need("export"));
        if (SignedHead.Read(package.ReadText("checkpoint", report), "checkpoint", null, report) is not { } head)
        {
            return;
        }

        var tree = LogTree.Read(package, head, report);
        tree.Demand(head, "checkpoint", report);
        var reading = tree.ReadLeaves();
        ShownEvents.Check(package, tree, reading, report);
        if (words["policy"] is { } path && SignedHead.ReadPolicy(path, report) is { } policy)
        {
            SignedHead.Read(package.ReadText("checkpoint", report), "checkpoint", policy, report);
        }
        else
        {
            report.Add(Verdict.Inconclusive, "policy", "数字已重算；签名未核对，请加 --policy",
                "figures were recomputed; signatures were not looked at, add --policy");
        }
    }
}
