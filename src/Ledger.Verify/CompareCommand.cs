using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>Two checkpoints of one log: the same size must have the same root; else a package shows how one grew.</summary>
internal static class CompareCommand
{
    public static void Run(Words words, Report report)
    {
        if (words.Rest is not [var first, var second])
        {
            throw new WrongWordsException("compare A B");
        }

        var policy = words["policy"] is { } path ? SignedHead.ReadPolicy(path, report) : null;
        var (a, b) = (Read(first), Read(second));
        if (a is null || b is null)
        {
            return;
        }

        if (a.Origin != b.Origin)
        {
            report.Add(Verdict.SignatureFailed, second, "两个检查点不属于同一日志", "the two are not of one log");
        }
        else if (words["export"] is { } folder)
        {
            var package = new Package(folder);
            if (SignedHead.Read(package.ReadText("checkpoint", report), "checkpoint", policy, report) is { } head)
            {
                var tree = LogTree.Read(package, head, report);
                tree.Demand(head, "checkpoint", report);
                tree.Demand(a, first, report);
                tree.Demand(b, second, report);
            }
        }
        else if (a.Size == b.Size)
        {
            if (a.Root != b.Root)
            {
                report.Add(Verdict.HistoryRewritten, second, $"大小同为 {a.Size}，树根不同：分叉", $"two roots for size {a.Size}: a fork");
            }
        }
        else
        {
            report.Add(Verdict.Inconclusive, second, "大小不同，须有 --export 方能判断", "the sizes differ; an --export is needed to tell");
        }

        if (policy is null && report.Holds)
        {
            report.Add(Verdict.Inconclusive, "policy", "签名未核对，请加 --policy", "signatures were not looked at, add --policy");
        }

        Checkpoint? Read(string file) => SignedHead.Read(File.ReadAllText(file), file, policy, report, witnessed: false);
    }
}
