using System.Text.Json;
using Ledger.Domain.Integrity;

namespace Ledger.Web.Integrity;

/// <summary>
/// What the sealer remembers of a log outside the database: how far it signed, and how far it looked. A database that
/// was set back is noticed because it knows less than this file.
/// </summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">The number of leaves signed.</param>
/// <param name="Edge">The right edge of the tree of that size, in hexadecimal.</param>
/// <param name="Note">The last signed checkpoint; empty before the first.</param>
/// <param name="Horizon">Every transaction before this one is sealed.</param>
/// <param name="Until">The horizon of the look at work, which becomes the next one's.</param>
/// <param name="Decided">Every sequence number up to this one is sealed or announced as dead.</param>
/// <param name="Terms">What the log last said about policy and writers.</param>
/// <param name="Mirrored">How many leaves stand in the mirror beside this file.</param>
/// <param name="MirrorEnd">Up to where they reach in it.</param>
public sealed record SealerState(
    string Origin, long Size, IReadOnlyList<string> Edge, string Note, string Horizon, string Until,
    long Decided, string Terms, long Mirrored = 0, long MirrorEnd = 0)
{
    /// <summary>Before anything was sealed.</summary>
    public static SealerState New(string origin) => new(origin, 0, [], "", "0", "0", 0, "");

    /// <summary>The edge of the signed tree.</summary>
    public CompactRange Tree() => new(Size, [.. Edge.Select(h => Digest.FromHex(h)!.Value)]);

    /// <summary>The state after one more checkpoint.</summary>
    public SealerState Signed(CompactRange tree, string note) =>
        this with { Size = tree.Size, Edge = [.. tree.Hashes.Select(h => h.ToString())], Note = note };

    /// <summary>Reads the file; null when there is none.</summary>
    public static SealerState? Load(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<SealerState>(File.ReadAllBytes(path)) : null;

    /// <summary>Writes the file whole: after a crash it is the old one or the new one.</summary>
    public void Save(string path)
    {
        var unfinished = path + ".new";
        using (var file = File.Create(unfinished))
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
