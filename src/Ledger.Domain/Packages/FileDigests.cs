using System.Text;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Packages;

/// <summary>
/// The digest of every file of a package in the form of <c>sha256sum</c>: 64 digits, two spaces, path. The form is exact,
/// so that a changed bit in the list itself is noticed too.
/// </summary>
public static class FileDigests
{
    /// <summary>The name of the list.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>The text of the list.</summary>
    public static string Text(IEnumerable<KeyValuePair<string, Digest>> files) => string.Concat(
        files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value}  {f.Key}\n"));

    /// <summary>Reads the list; null when it is not exactly of that form.</summary>
    public static IReadOnlyDictionary<string, Digest>? Read(byte[] bytes)
    {
        var files = new Dictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            if (line.Length > 66 && Digest.FromHex(line[..64]) is { } digest && line[64..66] == "  ")
            {
                files[line[66..]] = digest;
            }
        }

        return Encoding.UTF8.GetBytes(Text(files)).AsSpan().SequenceEqual(bytes) ? files : null;
    }
}
