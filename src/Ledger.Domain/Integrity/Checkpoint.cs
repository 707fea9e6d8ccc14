using System.Globalization;

namespace Ledger.Domain.Integrity;

/// <summary>The state of a log: which log, how many entries, which root (C2SP tlog-checkpoint, no extension lines).</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of the tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n");

    /// <summary>For paper and boards: <c>size 18204 · root D076-F4B9-65AD-6966</c>.</summary>
    public string Short
    {
        get
        {
            var root = Root.ToString().ToUpperInvariant();
            return string.Create(CultureInfo.InvariantCulture,
                $"size {Size} · root {root[..4]}-{root[4..8]}-{root[8..12]}-{root[12..16]}");
        }
    }

    /// <summary>Reads the signed text; null when it is not exactly of that form.</summary>
    public static Checkpoint? Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var count, var root, ""]
            || !long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != count
            || Digest.FromBase64(root) is not { } hash)
        {
            return null;
        }

        return new Checkpoint(origin, size, hash);
    }
}
