using System.Buffers;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>Texts in canonical JSON: every character as itself, but for the few that JSON cannot hold raw.</summary>
public static class CanonicalText
{
    private static readonly SearchValues<char> escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>Writes a text with its quotes; false when it holds half of a surrogate pair.</summary>
    public static bool Write(string text, IBufferWriter<byte> to)
    {
        to.Write("\""u8);
        var rest = text.AsSpan();
        for (var plain = rest.IndexOfAny(escaped); plain >= 0; plain = rest.IndexOfAny(escaped))
        {
            if (!Raw(rest[..plain], to))
            {
                return false;
            }

            Encoding.ASCII.GetBytes(Escape(rest[plain]), to);
            rest = rest[(plain + 1)..];
        }

        var whole = Raw(rest, to);
        to.Write("\""u8);
        return whole;
    }

    private static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{(int)letter:x4}",
    };

    private static bool Raw(ReadOnlySpan<char> letters, IBufferWriter<byte> to)
    {
        var space = to.GetSpan(Encoding.UTF8.GetMaxByteCount(letters.Length));
        var status = System.Text.Unicode.Utf8.FromUtf16(letters, space, out _, out var written, replaceInvalidSequences: false);
        to.Advance(written);
        return status == OperationStatus.Done;
    }
}
