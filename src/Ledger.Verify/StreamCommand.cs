using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>One stream, complete: every version from the first to the last, each following the one before.</summary>
internal static class StreamCommand
{
    public static void Run(Words words, Report report)
    {
        var stream = words.Rest is [var key, ..] ? key : throw new WrongWordsException("stream KEY");
        var package = new Package(words.Need("export"));
        var policy = SignedHead.ReadPolicy(words.Need("policy"), report);
        if (policy is null || LogCommand.Check(package, policy, words, report) is not { } tree)
        {
            return;
        }

        var leaves = tree.Events.Where(l => l.Stream == stream).OrderBy(l => l.Index).ToList();
        if (leaves.Count == 0)
        {
            report.Add(Verdict.Inconclusive, stream, "日志中没有这条流", "the log has no such stream");
            return;
        }

        var last = leaves[^1];
        if (!MerkleProof.Includes(last.Index, tree.Size, tree.HashOf(last.Index), tree.Prove(last.Index), tree.RootAt(tree.Size)))
        {
            report.Add(Verdict.HistoryRewritten, LogReading.Place(last), "最后一个事件不在已签名的树中", "the last event is not in the signed tree");
        }

        foreach (var leaf in leaves)
        {
            report.Say($"{LogReading.Place(leaf)} {leaf.Type} {LeafTime.Text(leaf.At)} {leaf.Actor}");
        }
    }
}
