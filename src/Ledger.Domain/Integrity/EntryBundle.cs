using System.Buffers.Binary;

namespace Ledger.Domain.Integrity;

/// <summary>Up to 256 leaves in one file, each behind its length in two bytes, most significant first.</summary>
public static class EntryBundle
{
    /// <summary>The longest leaf a bundle can hold.</summary>
    public const int LongestLeaf = ushort.MaxValue;

    /// <summary>The bytes of the bundle.</summary>
    public static byte[] Encode(IEnumerable<byte[]> leaves)
    {
        var bundle = new List<byte>();
        Span<byte> length = stackalloc byte[2];
        foreach (var leaf in leaves)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)leaf.Length));
            bundle.AddRange(length);
            bundle.AddRange(leaf);
        }

        return [.. bundle];
    }

    /// <summary>The leaves of a bundle, or null when its lengths do not add up.</summary>
    public static IReadOnlyList<byte[]>? Read(ReadOnlySpan<byte> bundle)
    {
        var leaves = new List<byte[]>();
        while (bundle.Length > 0)
        {
            if (bundle.Length < 2)
            {
                return null;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            if (bundle.Length < 2 + length)
            {
                return null;
            }

            leaves.Add(bundle.Slice(2, length).ToArray());
            bundle = bundle[(2 + length)..];
        }

        return leaves;
    }
}
