using System.Globalization;

namespace Ledger.Domain.Integrity;

/// <summary>A proof that travels alone: place, siblings and the signed checkpoint (C2SP tlog-proof).</summary>
/// <param name="Extra">What the application adds, here the leaf itself; nothing vouches for it but the proof.</param>
public sealed record TlogProof(long Index, IReadOnlyList<Digest> Siblings, string Note, byte[]? Extra)
{
    private const string Head = "c2sp.org/tlog-proof@v1";

    /// <summary>Reads a proof; null when it is not exactly of that form.</summary>
    public static TlogProof? Parse(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var lines = new Queue<string>(text[..end].Split('\n'));
        if (lines.Dequeue() != Head)
        {
            return null;
        }

        byte[]? extra = null;
        if (lines.TryPeek(out var line) && line.StartsWith("extra ", StringComparison.Ordinal)
            && (extra = SignedNote.Base64(lines.Dequeue()[6..])) is null)
        {
            return null;
        }

        if (!lines.TryDequeue(out line) || !line.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(line[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index.ToString(CultureInfo.InvariantCulture) != line[6..])
        {
            return null;
        }

        var siblings = lines.Select(Digest.FromBase64).ToList();
        return siblings.TrueForAll(s => s is not null)
            ? new TlogProof(index, [.. siblings.Select(s => s!.Value)], text[(end + 2)..], extra)
            : null;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Head}
        {(Extra is null ? "" : $"extra {Convert.ToBase64String(Extra)}\n")}index {Index}
        {string.Concat(Siblings.Select(s => $"{s.ToBase64()}\n"))}
        {Note}
        """).Replace("\r\n", "\n", StringComparison.Ordinal);
}
