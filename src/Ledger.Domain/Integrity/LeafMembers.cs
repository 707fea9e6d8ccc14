using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Ledger.Domain.Integrity;

/// <summary>The members of a leaf, read one after the other in the order in which they are written.</summary>
internal ref struct LeafMembers(ReadOnlySpan<byte> leaf)
{
    private ReadOnlySpan<byte> rest = leaf;

    /// <summary>Goes on behind bytes that must come next.</summary>
    /// <exception cref="FormatException">Others do.</exception>
    public void Pass(ReadOnlySpan<byte> due)
    {
        if (!rest.StartsWith(due))
        {
            throw new FormatException($"{Encoding.UTF8.GetString(due)} is due.");
        }

        rest = rest[due.Length..];
    }

    /// <summary>A text or null behind its name.</summary>
    public string? Text(ReadOnlySpan<byte> name)
    {
        Pass(name);
        if (rest.StartsWith("null"u8))
        {
            rest = rest[4..];
            return null;
        }

        return Quoted();
    }

    /// <summary>A text behind its name.</summary>
    public string Said(ReadOnlySpan<byte> name) =>
        Text(name) ?? throw new FormatException($"{Encoding.UTF8.GetString(name)} is null.");

    /// <summary>A whole number behind its name.</summary>
    public long Number(ReadOnlySpan<byte> name)
    {
        Pass(name);
        if (!Utf8Parser.TryParse(rest, out long number, out var length))
        {
            throw new FormatException($"{Encoding.UTF8.GetString(name)} is no number.");
        }

        rest = rest[length..];
        return number;
    }

    /// <summary>A digest behind its name.</summary>
    public Digest Digest(ReadOnlySpan<byte> name) =>
        MaybeDigest(name) ?? throw new FormatException($"{Encoding.UTF8.GetString(name)} is null.");

    /// <summary>A digest or null behind its name.</summary>
    public Digest? MaybeDigest(ReadOnlySpan<byte> name) => Text(name) is not { } hex
        ? null
        : Integrity.Digest.FromHex(hex) ?? throw new FormatException($"{Encoding.UTF8.GetString(name)} is no digest.");

    private string Quoted()
    {
        Pass("\""u8);
        var end = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0)
        {
            throw new FormatException("A text does not end.");
        }

        return rest[end] == '"' ? Plain(end) : Escaped();
    }

    private string Plain(int length)
    {
        var text = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[(length + 1)..];
        return text;
    }

    /// <summary>A text with escapes is read by the platform's reader, from its opening quote.</summary>
    private string Escaped()
    {
        var quoted = new byte[rest.Length + 1];
        quoted[0] = (byte)'"';
        rest.CopyTo(quoted.AsSpan(1));
        var reader = new Utf8JsonReader(quoted, isFinalBlock: false, default);
        if (!reader.Read())
        {
            throw new FormatException("A text does not end.");
        }

        rest = rest[((int)reader.BytesConsumed - 1)..];
        return reader.GetString()!;
    }
}
