using System.Buffers;
using System.Text;

namespace Ledger.Domain.Integrity;

/// <summary>Texts in canonical JSON: every character as itself, but for the few that JSON cannot hold raw.</summary>
public static class CanonicalText
{
    /// <summary>Writes a text with its quotes; false when it holds half of a surrogate pair.</summary>
    public static bool Write(string text, IBufferWriter<byte> to)
    {
        to.Write("\""u8);
        var plain = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Escape(text[at]) is not { } escape)
            {
                continue;
            }

            if (!Raw(text.AsSpan(plain, at - plain), to))
            {
                return false;
            }

            Encoding.ASCII.GetBytes(escape, to);
            plain = at + 1;
        }

        var whole = Raw(text.AsSpan(plain), to);
        to.Write("\""u8);
        return whole;
    }

    private static string? Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)letter:x4}",
        _ => null,
    };

    private static bool Raw(ReadOnlySpan<char> letters, IBufferWriter<byte> to)
    {
        var space = to.GetSpan(Encoding.UTF8.GetMaxByteCount(letters.Length));
        var status = System.Text.Unicode.Utf8.FromUtf16(letters, space, out _, out var written, replaceInvalidSequences: false);
        to.Advance(written);
        return status == OperationStatus.Done;
    }
}
