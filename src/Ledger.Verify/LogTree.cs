using System.Globalization;
using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>The log of a package: its tiles, the tree over them, and the leaves under them.</summary>
internal sealed class LogTree
{
    private readonly List<Leaf?> leaves = [];
    private readonly List<Digest> hashes = [];
    private readonly List<List<Digest>> subtrees = [];

    private LogTree(string origin) => Origin = origin;

    /// <summary>The log.</summary>
    public string Origin { get; }

    /// <summary>The number of leaves read.</summary>
    public long Size => leaves.Count;

    /// <summary>The leaves of events, in the order of the log.</summary>
    public IEnumerable<EventLeaf> Events => leaves.OfType<EventLeaf>();

    /// <summary>The leaves that are no events, in the order of the log.</summary>
    public IEnumerable<NoticeLeaf> Notices => leaves.OfType<NoticeLeaf>();

    /// <summary>Reads bundles and tiles and lays them beside each other.</summary>
    public static LogTree Read(Package package, Checkpoint head, Report report)
    {
        var tree = new LogTree(head.Origin);
        foreach (var (found, read) in InOrder.Of(Tile.Bundles(head.Size), tile => TileRead.Of(package, tile)))
        {
            report.Add(found);
            if (read is null)
            {
                break;
            }

            tree.leaves.AddRange(read.Leaves);
            tree.hashes.AddRange(read.Hashes);
        }

        tree.Grow();
        tree.CheckAbove(package, report);
        return tree;
    }

    /// <summary>Reads every leaf in the order of the log.</summary>
    public LogReading ReadLeaves()
    {
        var reading = new LogReading(Origin);
        for (var at = 0; at < leaves.Count; at++)
        {
            reading.Read(leaves[at], hashes[at]);
        }

        return reading;
    }

    /// <summary>The leaf of an event that says it is at the index; null when there is none.</summary>
    public EventLeaf? EventAt(long index) =>
        index >= 0 && index < Size && leaves[(int)index] is EventLeaf leaf && leaf.Index == index ? leaf : null;

    /// <summary>The hash of a leaf.</summary>
    public Digest HashOf(long index) => hashes[(int)index];

    /// <summary>The root at a size that was read.</summary>
    public Digest RootAt(long size) => MerkleTree.Root(size, Subtree);

    /// <summary>The proof for a leaf in this tree.</summary>
    public IReadOnlyList<Digest> Prove(long index) =>
        MerkleTree.InclusionProof(index, Size, Subtree);

    /// <summary>The tree must have, at the checkpoint's size, the checkpoint's root.</summary>
    public void Demand(Checkpoint checkpoint, string record, Report report)
    {
        if (checkpoint.Origin != Origin)
        {
            report.Add(Verdict.SignatureFailed, record, $"属于另一日志 {checkpoint.Origin}", $"it is of another log, {checkpoint.Origin}");
        }
        else if (checkpoint.Size > Size)
        {
            report.Add(Verdict.HistoryRewritten, record, $"曾签到 {checkpoint.Size} 片叶子，现只有 {Size} 片：历史被截短",
                $"{checkpoint.Size} leaves were signed, there are {Size}: history was shortened");
        }
        else if (RootAt(checkpoint.Size) != checkpoint.Root)
        {
            report.Add(Verdict.HistoryRewritten, record, $"大小 {checkpoint.Size} 处的树根与已签名的不同：历史被改写",
                $"at size {checkpoint.Size} the root is not the one that was signed: history was rewritten");
        }
    }

    private Digest Subtree(int level, long index) => subtrees[level][(int)index];

    /// <summary>The hashes of all complete subtrees, each made once; roots and proofs are then a few steps.</summary>
    private void Grow()
    {
        for (var level = hashes; level.Count > 0;)
        {
            subtrees.Add(level);
            var above = new Digest[level.Count / 2];
            var below = level;
            Parallel.For(0, above.Length, at => above[at] = Digest.OfNode(below[2 * at], below[(2 * at) + 1]));
            level = [.. above];
        }
    }

    private void CheckAbove(Package package, Report report)
    {
        foreach (var tile in Tile.Of(Size).Where(tile => tile.Level > 0))
        {
            if (package.Read(tile.Path, report) is { } bytes && !bytes.AsSpan().SequenceEqual(BytesOf(tile)))
            {
                report.Add(Verdict.ContentAltered, tile.Path, "上层散列砖与下层不符", "the tile does not follow from the tiles below");
            }
        }
    }

    /// <summary>The tile as it follows from the leaves: the roots of the complete tiles below it.</summary>
    private byte[] BytesOf(Tile tile)
    {
        var bytes = new byte[tile.Width * Digest.Size];
        for (var at = 0; at < tile.Width; at++)
        {
            Subtree(tile.Level * Tile.Height, (tile.Index * Tile.FullWidth) + at).Bytes.CopyTo(bytes.AsSpan(at * Digest.Size));
        }

        return bytes;
    }
}
