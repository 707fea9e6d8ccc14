using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ledger.Domain.Integrity;

namespace Ledger.Domain.Packages;

/// <summary>A line of <c>events.jsonl</c>: an event as the ledger shows it to the auditor, with what opens its leaf.</summary>
/// <param name="Index">The index of its leaf.</param>
/// <param name="Sequence">Its number in the book.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version in the stream.</param>
/// <param name="Type">The stored name of the fact.</param>
/// <param name="At">The time it claims, as the leaf writes it.</param>
/// <param name="User">The account that recorded it.</param>
/// <param name="Opening">Data, headers and salts.</param>
public sealed record OpenedEvent(
    long Index, long Sequence, string Stream, long Version, string Type, string At, string? User, Opening Opening)
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The line, without its end.</summary>
    public byte[] Encode()
    {
        var to = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(to, plain))
        {
            writer.WriteStartObject();
            writer.WriteNumber("idx", Index);
            writer.WriteNumber("seq", Sequence);
            writer.WriteString("stream", Stream);
            writer.WriteNumber("version", Version);
            writer.WriteString("type", Type);
            writer.WriteString("at", At);
            writer.WriteString("user", User);
            writer.WriteString("salt", Convert.ToHexStringLower(Opening.Salt));
            writer.WriteString("saltPii", Opening.PersonalSalt is { } salt ? Convert.ToHexStringLower(salt) : null);
            writer.WritePropertyName("headers");
            writer.WriteRawValue(Opening.Headers.Span, skipInputValidation: true);
            writer.WritePropertyName("data");
            writer.WriteRawValue(Opening.Data.Span, skipInputValidation: true);
            writer.WriteEndObject();
        }

        return to.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line; null when it is none.</summary>
    public static OpenedEvent? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = CanonicalJson.Parse(line);
            var root = document.RootElement;
            return new OpenedEvent(root.GetProperty("idx").GetInt64(), root.GetProperty("seq").GetInt64(),
                Text("stream")!, root.GetProperty("version").GetInt64(), Text("type")!, Text("at")!, Text("user"),
                new Opening(Raw("data"), Raw("headers"),
                    Salt("salt") ?? throw new FormatException("no salt"), Salt("saltPii")));

            byte[] Raw(string name) => JsonMarshal.GetRawUtf8Value(root.GetProperty(name)).ToArray();

            string? Text(string name) => root.GetProperty(name).GetString();

            byte[]? Salt(string name) => Text(name) is not { } hex ? null
                : hex.Length == 2 * Commitment.SaltSize ? Convert.FromHexString(hex) : throw new FormatException("no salt");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What of the line does not fit its leaf.</summary>
    public IEnumerable<Finding> Differences(EventLeaf leaf, bool redacted)
    {
        foreach (var (member, shown, was) in ((string, string?, string?)[])
            [
                ("seq", $"{Sequence}", $"{leaf.Sequence}"), ("stream", Stream, leaf.Stream),
                ("version", $"{Version}", $"{leaf.StreamVersion}"), ("type", Type, leaf.Type),
                ("at", At, LeafTime.Text(leaf.At)), ("user", User, leaf.Actor),
            ])
        {
            if (shown != was)
            {
                yield return new Finding(Verdict.ContentAltered, LogReading.Place(leaf),
                    $"{member}：封存时为“{was}”，所附为“{shown}”", $"{member}: sealed as “{was}”, shown as “{shown}”");
            }
        }

        foreach (var finding in Opening.Differences(leaf, redacted))
        {
            yield return finding;
        }
    }
}
