using System.Text.Json;

namespace Ledger.Domain.Integrity;

/// <content>The leaves that are no events.</content>
public sealed partial class LogReading
{
    private void TryTake(NoticeLeaf leaf)
    {
        try
        {
            Take(leaf);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            Break(Verdict.ContentAltered, Idx(leaf.Index), $"{leaf.Kind} 叶子的内容不合格式", $"the body of the {leaf.Kind} leaf is not of its form");
        }
    }

    private void Take(NoticeLeaf leaf)
    {
        switch (leaf.Kind)
        {
            case LeafKind.Gap:
                TakeGap(leaf);
                break;
            case LeafKind.Redaction:
                TakeRedaction(leaf);
                break;
            case LeafKind.Restore:
                TakeRestore(leaf);
                break;
            case LeafKind.KeyRotation:
                TakeRotation(leaf);
                TakeTerms(leaf);
                break;
            case LeafKind.Genesis or LeafKind.Schema:
                TakeTerms(leaf);
                break;
        }
    }

    private void TakeGap(NoticeLeaf leaf)
    {
        var (from, to) = (Number(leaf, "from"), Number(leaf, "to"));
        dead.Add(from, to);
        gaps.Add((leaf.Index, from, to));
        if (leaf["intake"].ValueKind == JsonValueKind.Object)
        {
            Break(Verdict.Incomplete, $"{Idx(leaf.Index)} seq {from}", $"序号 {from} 的事件提交后、封存前被删除",
                $"the event of sequence {from} was deleted after it was committed and before it was sealed");
        }

        if (UsedIn(from, to) is { } used)
        {
            Break(Verdict.Incomplete, $"{Idx(leaf.Index)} seq {used}", "作废的序号上已有事件", "an event bears the number announced as dead");
        }
    }

    private long? UsedIn(long from, long to)
    {
        if (to - from >= sequences.Count)
        {
            return sequences.Where(s => s >= from && s <= to).Select(s => (long?)s).FirstOrDefault();
        }

        for (var number = from; number <= to; number++)
        {
            if (sequences.Contains(number))
            {
                return number;
            }
        }

        return null;
    }

    private void TakeRestore(NoticeLeaf leaf)
    {
        if (leaf["loaded"] is { ValueKind: JsonValueKind.Object } range)
        {
            var (from, to) = (range.GetProperty("from").GetInt64(), range.GetProperty("to").GetInt64());
            loaded[range.GetProperty("xid").GetString()!] = (from, to);
            Break(Verdict.VerifiedWithNotes, Idx(leaf.Index), $"序号 {from}–{to} 的事件由“{leaf["backup"]}”整批装入，保留原记录时刻",
                $"events {from} to {to} were loaded by “{leaf["backup"]}” with the times they bore before");
        }

        if (leaf["lost"] is { ValueKind: JsonValueKind.Object } gone)
        {
            TakeLoss(leaf, gone);
        }
    }

    private void TakeTerms(NoticeLeaf leaf)
    {
        if (leaf["policy"] is { ValueKind: JsonValueKind.String } policy)
        {
            Policies.Add(policy.GetString()!);
        }

        if (leaf["writers"] is { ValueKind: JsonValueKind.Array } names)
        {
            writers.UnionWith(names.EnumerateArray().Select(n => n.GetString()!));
        }
    }

    private static long Number(NoticeLeaf leaf, string member) =>
        leaf[member] is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : -1;
}
