using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Ledger.Domain.Integrity;

/// <summary>
/// The canonical form of JSON, a strict part of RFC 8785: no white space, members in the order of their UTF-16 code
/// units, integers only, every character as itself except the few that must be escaped. FORMAT.md §1 has the rules.
/// </summary>
public static class CanonicalJson
{
    private const long Largest = (1L << 53) - 1;
    private const int Deepest = 128;
    private static readonly SearchValues<byte> integer = SearchValues.Create("-0123456789"u8);

    // The database nests JSON deeper than anybody does; whatever it has kept can be read, canonical or not.
    private static readonly JsonDocumentOptions asStored = new() { MaxDepth = 1 << 20 };

    /// <summary>The canonical bytes, or null when the JSON has no canonical form.</summary>
    public static byte[]? Of(ReadOnlyMemory<byte> json, string? without = null)
    {
        try
        {
            using var document = Parse(json);
            return Of(document.RootElement, without);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads JSON as the database keeps it, however deep.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json) => JsonDocument.Parse(json, asStored);

    /// <summary>The canonical bytes of a value, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="without">A member of the outermost object that is left out.</param>
    public static byte[]? Of(JsonElement value, string? without = null)
    {
        var to = new ArrayBufferWriter<byte>(1024);
        return Write(value, to, without, depth: 1) ? to.WrittenSpan.ToArray() : null;
    }

    private static bool Write(JsonElement value, ArrayBufferWriter<byte> to, string? without, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return depth <= Deepest && WriteObject(value, to, without, depth);
            case JsonValueKind.Array:
                return depth <= Deepest && WriteArray(value, to, depth);
            case JsonValueKind.String:
                return WriteText(value, to);
            case JsonValueKind.Number:
                return WriteNumber(value, to);
            default:
                to.Write(JsonMarshal.GetRawUtf8Value(value));
                return true;
        }
    }

    private static bool WriteObject(JsonElement value, ArrayBufferWriter<byte> to, string? without, int depth)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var member in value.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                return false;
            }

            if (name != without)
            {
                members.Add((name, member.Value));
            }
        }

        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        Put(to, (byte)'{');
        for (var at = 0; at < members.Count; at++)
        {
            if (at > 0)
            {
                if (members[at - 1].Name == members[at].Name)
                {
                    return false;
                }

                Put(to, (byte)',');
            }

            if (!CanonicalText.Write(members[at].Name, to))
            {
                return false;
            }

            Put(to, (byte)':');
            if (!Write(members[at].Value, to, null, depth + 1))
            {
                return false;
            }
        }

        Put(to, (byte)'}');
        return true;
    }

    private static bool WriteArray(JsonElement value, ArrayBufferWriter<byte> to, int depth)
    {
        Put(to, (byte)'[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first)
            {
                Put(to, (byte)',');
            }

            first = false;
            if (!Write(item, to, null, depth + 1))
            {
                return false;
            }
        }

        Put(to, (byte)']');
        return true;
    }

    /// <summary>A text without any escape is canonical as it stands; only what was escaped is written anew.</summary>
    private static bool WriteText(JsonElement value, ArrayBufferWriter<byte> to)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.Contains((byte)'\\'))
        {
            return TextOf(value) is { } text && CanonicalText.Write(text, to);
        }

        to.Write(raw);
        return Utf8.IsValid(raw);
    }

    private static bool WriteNumber(JsonElement value, ArrayBufferWriter<byte> to)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.SequenceEqual("-0"u8) || !value.TryGetInt64(out var number) || number is > Largest or < -Largest
            || raw.ContainsAnyExcept(integer))
        {
            return false;
        }

        to.Write(raw);
        return true;
    }

    /// <summary>The reader refuses half of a surrogate pair by an exception of its own.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Put(ArrayBufferWriter<byte> to, byte letter)
    {
        to.GetSpan(1)[0] = letter;
        to.Advance(1);
    }
}
