using System.Globalization;

namespace Ledger.Domain.Integrity;

/// <summary>
/// A row of up to 256 hashes of the tree, as the C2SP tlog-tiles specification names and stores them: level 0 holds
/// leaf hashes, every further level the roots of complete tiles below.
/// </summary>
public readonly record struct Tile(int Level, long Index, int Width)
{
    /// <summary>Hashes in a complete tile.</summary>
    public const int FullWidth = 256;

    /// <summary>Levels of the tree between a tile and the one above it.</summary>
    public const int Height = 8;

    /// <summary>The path of a hash tile: <c>tile/0/x001/067.p/12</c>.</summary>
    public string Path => $"tile/{Level}/{Place(Index, Width)}";

    /// <summary>The path of the bundle of the entries under a tile of level 0: <c>tile/entries/000</c>.</summary>
    public string EntriesPath => $"tile/entries/{Place(Index, Width)}";

    /// <summary>Whether it has all of its hashes.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Every tile of a tree, level by level; the last of a level may be partial.</summary>
    public static IEnumerable<Tile> Of(long size)
    {
        var level = 0;
        for (var count = size; count > 0; count >>= Height, level++)
        {
            foreach (var tile in Row(level, count))
            {
                yield return tile;
            }
        }
    }

    /// <summary>The tiles of level 0 of a tree: one for each bundle of entries.</summary>
    public static IEnumerable<Tile> Bundles(long size) => Row(0, size);

    /// <summary>The number of hashes on a level of a tree.</summary>
    public static long CountOn(int level, long size) => level * Height < 63 ? size >> (level * Height) : 0;

    /// <summary>The root over the hashes of a complete tile: an entry of the level above.</summary>
    public static Digest RootOf(IReadOnlyList<Digest> full) => MerkleTree.RootOf(full);

    /// <summary>Subtrees read through tiles, for proofs over trees that do not fit in memory.</summary>
    public static MerkleTree.Subtree Subtrees(Func<int, long, Digest> hashOfTile)
    {
        return Of;

        Digest Of(int level, long index) => level % Height == 0
            ? hashOfTile(level / Height, index)
            : Digest.OfNode(Of(level - 1, 2 * index), Of(level - 1, (2 * index) + 1));
    }

    private static IEnumerable<Tile> Row(int level, long count)
    {
        for (var index = 0L; index * FullWidth < count; index++)
        {
            yield return new Tile(level, index, (int)Math.Min(FullWidth, count - (index * FullWidth)));
        }
    }

    private static string Place(long index, int width)
    {
        var text = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = index / 1000; rest > 0; rest /= 1000)
        {
            text = $"x{(rest % 1000).ToString("000", CultureInfo.InvariantCulture)}/{text}";
        }

        return width == FullWidth ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.p/{width}");
    }
}
