using System.Text;

namespace Ledger.Web.Integrity;

/// <summary>
/// The signed leaves once more, in the sealer's folder: what a database that is set back no longer has. A leaf opens
/// nothing by itself, and the salt beside it nothing personal.
/// </summary>
internal static class LeafMirror
{
    /// <summary>Adds leaves behind a place; what a killed sealer wrote after it is written over.</summary>
    /// <returns>The place behind them.</returns>
    public static long Append(string path, long at, IEnumerable<MirroredLeaf> leaves)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        file.SetLength(at);
        file.Position = at;
        using (var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var leaf in leaves)
            {
                writer.Write(leaf.Bytes.Length);
                writer.Write(leaf.Bytes);
                writer.Write(leaf.Sequence ?? 0);
                writer.Write((byte)(leaf.Salt?.Length ?? 0));
                writer.Write(leaf.Salt ?? []);
            }
        }

        file.Flush(flushToDisk: true);
        return file.Position;
    }

    /// <summary>The leaves up to a place, in the order of the log; none when the file is shorter than that.</summary>
    public static IEnumerable<MirroredLeaf> Read(string path, long until)
    {
        if (!Holds(path, until))
        {
            yield break;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var reader = new BinaryReader(file);
        while (file.Position < until)
        {
            var bytes = reader.ReadBytes(reader.ReadInt32());
            var sequence = reader.ReadInt64();
            var salt = reader.ReadBytes(reader.ReadByte());
            yield return new MirroredLeaf(bytes, sequence == 0 ? null : sequence, salt.Length == 0 ? null : salt);
        }
    }

    /// <summary>Whether the file reaches as far as the sealer noted.</summary>
    public static bool Holds(string path, long until) =>
        new FileInfo(path) is { Exists: true } file ? file.Length >= until : until == 0;
}

/// <summary>A leaf as it was signed.</summary>
/// <param name="Sequence">The number of its event; null of a notice.</param>
/// <param name="Salt">The salt of its event.</param>
internal sealed record MirroredLeaf(byte[] Bytes, long? Sequence, byte[]? Salt);
