using System.Numerics;

namespace Ledger.Domain.Integrity;

/// <summary>
/// The Merkle tree of RFC 9162 §2.1: its root, and proofs that an entry is in it and that a later tree only adds to an
/// earlier one. Hashes come from a function, so that a tree may lie in memory, in tiles or in a database.
/// </summary>
public static class MerkleTree
{
    /// <summary>The hash of the complete subtree of 2^level entries that begins at index·2^level.</summary>
    public delegate Digest Subtree(int level, long index);

    /// <summary>The root over leaf hashes.</summary>
    public static Digest RootOf(IReadOnlyList<Digest> leaves) => Root(leaves.Count, InMemory(leaves));

    /// <summary>The root of the first entries.</summary>
    public static Digest Root(long size, Subtree subtree) =>
        size == 0 ? Digest.EmptyTree : Range(0, size, subtree);

    /// <summary>The proof that the entry at the index is in the tree of the size: siblings from the leaf upwards.</summary>
    public static IReadOnlyList<Digest> InclusionProof(long index, long size, Subtree subtree)
    {
        if (index < 0 || index >= size)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The tree has {size} entries.");
        }

        var proof = new List<Digest>();
        Descend(0, size);
        return proof;

        void Descend(long start, long end)
        {
            if (end - start == 1)
            {
                return;
            }

            var middle = start + Split(end - start);
            if (index < middle)
            {
                Descend(start, middle);
                proof.Add(Range(middle, end, subtree));
            }
            else
            {
                Descend(middle, end);
                proof.Add(Range(start, middle, subtree));
            }
        }
    }

    /// <summary>The proof that the tree of the second size begins with the tree of the first.</summary>
    public static IReadOnlyList<Digest> ConsistencyProof(long first, long second, Subtree subtree)
    {
        if (first < 1 || first > second)
        {
            throw new ArgumentOutOfRangeException(nameof(first), first, $"Not between 1 and {second}.");
        }

        var proof = new List<Digest>();
        if (first < second)
        {
            Descend(0, second, complete: true);
        }

        return proof;

        void Descend(long start, long end, bool complete)
        {
            if (first == end)
            {
                if (!complete)
                {
                    proof.Add(Range(start, end, subtree));
                }

                return;
            }

            var middle = start + Split(end - start);
            if (first <= middle)
            {
                Descend(start, middle, complete);
                proof.Add(Range(middle, end, subtree));
            }
            else
            {
                Descend(middle, end, complete: false);
                proof.Add(Range(start, middle, subtree));
            }
        }
    }

    /// <summary>Subtrees over leaf hashes in memory.</summary>
    public static Subtree InMemory(IReadOnlyList<Digest> leaves)
    {
        return Of;

        Digest Of(int level, long index) => level == 0
            ? leaves[(int)index]
            : Digest.OfNode(Of(level - 1, 2 * index), Of(level - 1, (2 * index) + 1));
    }

    /// <summary>The hash of the entries from the start up to, not including, the end.</summary>
    private static Digest Range(long start, long end, Subtree subtree)
    {
        var count = end - start;
        if (BitOperations.IsPow2(count))
        {
            var level = BitOperations.Log2((ulong)count);
            return subtree(level, start >> level);
        }

        var middle = start + Split(count);
        return Digest.OfNode(Range(start, middle, subtree), Range(middle, end, subtree));
    }

    /// <summary>The largest power of two that is less than the count.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
