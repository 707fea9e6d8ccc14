using System.Text.Json;

namespace Ledger.Web.Integrity;

/// <summary>How far the sequence was drawn at one look, and which transactions were at work then.</summary>
/// <param name="Last">The last number drawn.</param>
/// <param name="Running">The transactions at work, those without an id included.</param>
/// <param name="Clear">Whether a later look found none of them.</param>
internal sealed record GapMark(long Last, IReadOnlyList<string> Running, bool Clear)
{
    /// <summary>The mark in the file; null when there is none, or none that can be read.</summary>
    public static GapMark? Load(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<GapMark>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            // A sealer killed while writing; the next look makes a new mark.
            return null;
        }
    }

    /// <summary>Keeps the mark.</summary>
    public void Save(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this));
}
