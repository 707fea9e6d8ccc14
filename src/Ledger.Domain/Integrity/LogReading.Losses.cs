using System.Text.Json;

namespace Ledger.Domain.Integrity;

/// <content>
/// What a restore says is lost. The leaves stay, and their signatures; but the book went on from the events before them,
/// so their numbers, their places in streams and their dead numbers are free again.
/// </content>
public sealed partial class LogReading
{
    private readonly List<Past> history = [];
    private readonly List<(long Index, long From, long To)> gaps = [];

    /// <summary>An event as it was read, and what stood at the head of its stream before it.</summary>
    private readonly record struct Past(
        long Index, string Stream, long Sequence, long Version, Digest Hash, long VersionBefore, Digest HashBefore);

    private void TakeLoss(NoticeLeaf leaf, JsonElement gone)
    {
        var (from, to) = (gone.GetProperty("from").GetInt64(), gone.GetProperty("to").GetInt64());
        var kept = leaf["kept"] is { ValueKind: JsonValueKind.Array } indexes
            ? indexes.EnumerateArray().Select(i => i.GetInt64()).ToHashSet()
            : [];
        if (from < 1 || to != leaf.Index - 1 || from > to)
        {
            Break(Verdict.ContentAltered, Idx(leaf.Index), "缺失的范围须到此叶子为止", "what is lost reaches up to this leaf");
            return;
        }

        var events = GoBack(from, kept);
        Break(Verdict.VerifiedWithNotes, Idx(leaf.Index),
            $"恢复备份“{leaf["backup"]}”：idx {from}–{to} 中有 {events} 个事件缺失，此前签名的叶子仍在",
            $"backup “{leaf["backup"]}” was brought back: {events} events of idx {from} to {to} are lost; what was signed still stands");
    }

    /// <summary>Takes back what was read from an index on, but for the events that are still there.</summary>
    private int GoBack(long from, HashSet<long> kept)
    {
        var after = history.FindAll(past => past.Index >= from);
        history.RemoveRange(history.Count - after.Count, after.Count);
        foreach (var past in Enumerable.Reverse(after))
        {
            sequences.Remove(past.Sequence);
            if (past.VersionBefore == 0)
            {
                streams.Remove(past.Stream);
            }
            else
            {
                streams[past.Stream] = (past.VersionBefore, past.HashBefore);
            }
        }

        foreach (var past in after.Where(past => kept.Contains(past.Index)))
        {
            sequences.Add(past.Sequence);
            history.Add(past);
            streams[past.Stream] = (past.Version, past.Hash);
        }

        var gone = after.Where(past => !kept.Contains(past.Index)).ToList();
        gone.ForEach(past => lost.Add(past.Index, past.Index));
        early.RemoveAll(leaf => lost.Contains(leaf.Index));
        gaps.RemoveAll(gap => gap.Index >= from);
        dead.Clear();
        gaps.ForEach(gap => dead.Add(gap.From, gap.To));
        return gone.Count;
    }
}
