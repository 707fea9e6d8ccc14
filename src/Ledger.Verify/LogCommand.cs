using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>
/// Everything in a package, in the order that leaves the least to believe: policy, signatures, what was seen before,
/// leaves, tiles, root, the rules of the log, openings, figures.
/// </summary>
internal static class LogCommand
{
    /// <param name="trusting">Whether the policy of the caller is asked for; without it the answer is never 0.</param>
    public static void Run(Words words, Report report, bool trusting)
    {
        var package = new Package(words.Need("export"));
        var policy = trusting ? SignedHead.ReadPolicy(words.Need("policy"), report) : null;
        Check(package, policy, words, report);
        if (!trusting && report.Holds)
        {
            report.Add(Verdict.Inconclusive, "policy",
                "内部自洽，但未用另行取得的策略核对签名；请用 log --policy",
                "consistent in itself, but no policy of yours was laid beside it; use log --policy");
        }
    }

    /// <summary>The whole check; the newest checkpoint is remembered when all of it held.</summary>
    public static LogTree? Check(Package package, LogPolicy? policy, Words words, Report report) =>
        CheckUnder(package, policy, policy, words, report);

    /// <summary>The whole check with signatures asked for by one policy, where the log announced another.</summary>
    public static LogTree? CheckUnder(
        Package package, LogPolicy? policy, LogPolicy? announced, Words words, Report report)
    {
        package.CheckDigests(report);
        var note = package.ReadText("checkpoint", report);
        if (SignedHead.Read(note, "checkpoint", policy, report) is not { } head)
        {
            return null;
        }

        var seen = new SeenBefore(words["state"], head.Origin);
        var tree = LogTree.Read(package, head, report);
        CompareRoots(package, tree, head, policy, words, seen, report);
        var reading = tree.ReadLeaves();
        report.Add(reading.Finish());
        if (announced is not null && !reading.Policies.Contains(announced.Digest.ToString()))
        {
            report.Add(Verdict.SignatureFailed, "policy", "日志从未宣布过这份策略", "the log never announced this policy");
        }

        CheckKeys(package, words, reading, report);
        report.Add(reading.RedactionsAmiss(tree.HashOf));
        ShownEvents.Check(package, tree, reading, report);
        report.Say($"{head.Origin} · {head.Short}");
        report.Say($"叶子 {tree.Size}，事件 {reading.Events}，流 {reading.Streams.Count}。"
            + $"{tree.Size} leaves, {reading.Events} events, {reading.Streams.Count} streams.");
        if (report.Holds && policy is not null)
        {
            seen.Remember(note!);
        }

        return tree;
    }

    private static void CompareRoots(
        Package package, LogTree tree, Checkpoint head, LogPolicy? policy, Words words, SeenBefore seen, Report report)
    {
        tree.Demand(head, "checkpoint", report);
        foreach (var path in package.Under("checkpoints"))
        {
            if (SignedHead.Read(package.ReadText(path, report), path, policy, report, witnessed: false) is { } earlier)
            {
                tree.Demand(earlier, path, report);
            }
        }

        foreach (var path in words.All("since"))
        {
            var text = File.Exists(path) ? File.ReadAllText(path) : null;
            if (text is null)
            {
                report.Add(Verdict.Inconclusive, path, "缺少检查点", "the checkpoint is missing");
            }
            else if (SignedHead.Read(text, path, policy, report, witnessed: false) is { } trusted)
            {
                tree.Demand(trusted, path, report);
            }
        }

        seen.Compare(tree, head, report);
    }

    /// <summary>Every checkpoint at hand, against the key that was due at its size.</summary>
    private static void CheckKeys(Package package, Words words, LogReading reading, Report report)
    {
        if (reading.Rotations.Count > 0)
        {
            var notes = package.Under("checkpoints").Prepend("checkpoint").Select(path => (path, package.ReadText(path, new Report())))
                .Concat(words.All("since").Where(File.Exists).Select(path => (path, (string?)File.ReadAllText(path))));
            report.Add(notes.Select(n => reading.KeyDiffers(
                n.Item2 is null ? null : SignedNote.Parse(n.Item2), n.path, SignedHead.Ed25519Check)).OfType<Finding>());
        }
    }
}
