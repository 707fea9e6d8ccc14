using System.Numerics;

namespace Ledger.Domain.Integrity;

/// <summary>
/// The right edge of a growing tree: the hashes of its complete subtrees from the largest to the smallest. It is all
/// that is needed to add entries and to know the root, however large the tree.
/// </summary>
public sealed class CompactRange
{
    private readonly List<Digest> edge;

    /// <summary>The edge of an empty tree.</summary>
    public CompactRange() => edge = [];

    /// <summary>Takes an edge up that was kept.</summary>
    public CompactRange(long size, IReadOnlyList<Digest> hashes)
    {
        if (size < 0 || hashes.Count != BitOperations.PopCount((ulong)size))
        {
            throw new ArgumentException($"The edge of {size} entries does not have {hashes.Count} hashes.", nameof(hashes));
        }

        (Size, edge) = (size, [.. hashes]);
    }

    /// <summary>The number of entries.</summary>
    public long Size { get; private set; }

    /// <summary>The hashes of the edge.</summary>
    public IReadOnlyList<Digest> Hashes => edge;

    /// <summary>The root of the tree.</summary>
    public Digest Root
    {
        get
        {
            if (edge.Count == 0)
            {
                return Digest.EmptyTree;
            }

            var root = edge[^1];
            for (var at = edge.Count - 2; at >= 0; at--)
            {
                root = Digest.OfNode(edge[at], root);
            }

            return root;
        }
    }

    /// <summary>One more entry.</summary>
    public void Add(Digest leaf)
    {
        var hash = leaf;
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            hash = Digest.OfNode(edge[^1], hash);
            edge.RemoveAt(edge.Count - 1);
        }

        edge.Add(hash);
        Size++;
    }
}
