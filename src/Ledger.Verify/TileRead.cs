using System.Globalization;
using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>A bundle of leaves and the tile of their hashes, laid beside each other.</summary>
/// <param name="Leaves">The leaves; null where bytes are none.</param>
/// <param name="Hashes">Their hashes as the tile has them.</param>
internal sealed record TileRead(IReadOnlyList<Leaf?> Leaves, IReadOnlyList<Digest> Hashes)
{
    /// <summary>Reads both, with what was found; null when the tree cannot go on behind them.</summary>
    public static (IReadOnlyList<Finding> Found, TileRead? Read) Of(Package package, Tile tile)
    {
        var report = new Report();
        var bundle = package.Read(tile.EntriesPath, report);
        var row = package.Read(tile.Path, report);
        return (report.Findings, bundle is null || row is null ? null : Of(tile, bundle, row, report));
    }

    private static TileRead? Of(Tile tile, byte[] bundle, byte[] row, Report report)
    {
        if (EntryBundle.Read(bundle) is not { } entries || entries.Count != tile.Width)
        {
            report.Add(Verdict.ContentAltered, tile.EntriesPath, "叶子包的长度不符", "the lengths in the bundle do not add up");
            return null;
        }

        if (row.Length != tile.Width * Digest.Size)
        {
            report.Add(Verdict.ContentAltered, tile.Path, "散列砖的长度不符", "the tile does not have its length");
            return null;
        }

        var leaves = entries.Select(bytes => Leaf.Read(bytes)).ToList();
        var hashes = new List<Digest>(tile.Width);
        for (var at = 0; at < tile.Width; at++)
        {
            hashes.Add(new Digest(row[(at * Digest.Size)..((at + 1) * Digest.Size)]));
            if (Digest.OfLeaf(entries[at]) != hashes[at])
            {
                var index = ((tile.Index * Tile.FullWidth) + at).ToString(CultureInfo.InvariantCulture);
                var place = leaves[at] is EventLeaf e ? e.Place : $"{entries[at].Length} bytes";
                report.Add(Verdict.ContentAltered, $"idx {index}", $"叶子的字节与散列不符：{place}",
                    $"the bytes of the leaf do not have its hash: {place}");
            }
        }

        return new TileRead(leaves, hashes);
    }
}
