using System.Numerics;

namespace Ledger.Domain.Integrity;

/// <summary>Checks proofs against roots, by the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2.</summary>
public static class MerkleProof
{
    /// <summary>Whether the proof shows that the leaf is at the index of the tree with the root.</summary>
    public static bool Includes(long index, long size, Digest leaf, IReadOnlyList<Digest> proof, Digest root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = Digest.OfNode(sibling, hash);
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                hash = Digest.OfNode(hash, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the proof shows that the tree of the second root begins with the tree of the first.</summary>
    public static bool Extends(
        long first, long second, IReadOnlyList<Digest> proof, Digest firstRoot, Digest secondRoot)
    {
        if (first < 1 || first > second)
        {
            return false;
        }

        if (first == second)
        {
            return proof.Count == 0 && firstRoot == secondRoot;
        }

        IReadOnlyList<Digest> path = BitOperations.IsPow2(first) ? [firstRoot, .. proof] : proof;
        if (path.Count == 0 || proof.Count == 0)
        {
            return false;
        }

        var (at, last) = (first - 1, second - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        var (older, newer) = (path[0], path[0]);
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (older, newer) = (Digest.OfNode(sibling, older), Digest.OfNode(sibling, newer));
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                newer = Digest.OfNode(newer, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && older == firstRoot && newer == secondRoot;
    }
}
