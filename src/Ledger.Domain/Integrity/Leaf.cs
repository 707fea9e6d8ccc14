using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Ledger.Domain.Integrity;

/// <summary>
/// One entry of the log. Its bytes are canonical JSON with exactly the members of its kind; FORMAT.md §3 lists them.
/// </summary>
/// <param name="Index">Its place in the log, from 0.</param>
/// <param name="Log">The origin of the log, so that a leaf cannot be shown in another one.</param>
/// <param name="Tenant">Whose book it is.</param>
/// <param name="Recorded">When the database saw it.</param>
public abstract record Leaf(long Index, string Log, string Tenant, Instant Recorded)
{
    /// <summary>The version of the format.</summary>
    public const string Version = "fund.leaf/1";

    /// <summary>What it tells; see <see cref="LeafKind"/>.</summary>
    public abstract string Kind { get; }

    // Every leaf that is read is written once more to be compared; a new buffer each time costs more than the writing.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? again;

    /// <summary>The bytes of the leaf.</summary>
    public byte[] Encode()
    {
        var to = new ArrayBufferWriter<byte>(1024);
        Write(to);
        return to.WrittenSpan.ToArray();
    }

    /// <summary>Writes the bytes of the leaf.</summary>
    private protected abstract void Write(ArrayBufferWriter<byte> to);

    /// <summary>Reads a leaf; null when the bytes are not exactly what a leaf of this version encodes to.</summary>
    public static Leaf? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            Leaf? leaf = bytes.Span.StartsWith(EventLeaf.Beginning) ? EventLeaf.Of(bytes.Span) : ReadNotice(bytes);
            return leaf is not null && leaf.EncodesTo(bytes.Span) ? leaf : null;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or NodaTime.Text.UnparsableValueException)
        {
            return null;
        }
    }

    private bool EncodesTo(ReadOnlySpan<byte> bytes)
    {
        again ??= new ArrayBufferWriter<byte>(1024);
        again.ResetWrittenCount();
        Write(again);
        return again.WrittenSpan.SequenceEqual(bytes);
    }

    private static NoticeLeaf? ReadNotice(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.GetProperty("kind").GetString() is { } kind && LeafKind.Notices.Contains(kind)
            ? NoticeLeaf.Of(kind, document.RootElement)
            : null;
    }
}

/// <summary>The kinds of leaves.</summary>
public static class LeafKind
{
    /// <summary>An event of the book.</summary>
    public const string Event = "event";

    /// <summary>The first leaf: which policy, which format, who may write.</summary>
    public const string Genesis = "genesis";

    /// <summary>Sequence numbers that no event bears or ever will.</summary>
    public const string Gap = "gap";

    /// <summary>What was taken away by order, and by whom.</summary>
    public const string Redaction = "redaction";

    /// <summary>A new key of the log.</summary>
    public const string KeyRotation = "keyrot";

    /// <summary>Events that were loaded with earlier times, or a backup brought back.</summary>
    public const string Restore = "restore";

    /// <summary>How the database is protected has changed.</summary>
    public const string Schema = "schema";

    /// <summary>The kinds that are no events; each carries one member named by its kind.</summary>
    public static IReadOnlyList<string> Notices { get; } = [Genesis, Gap, Redaction, KeyRotation, Restore, Schema];
}

/// <summary>A leaf that tells something about the log or the database, not an event.</summary>
/// <param name="Body">A JSON object, canonical, under the member named by the kind.</param>
public sealed record NoticeLeaf(string Said, string Body, long Index, string Log, string Tenant, Instant Recorded)
    : Leaf(Index, Log, Tenant, Recorded)
{
    /// <inheritdoc />
    public override string Kind => Said;

    /// <inheritdoc />
    private protected override void Write(ArrayBufferWriter<byte> to)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(Kind);
            writer.WriteRawValue(Body);
            writer.WriteNumber("idx", Index);
            writer.WriteString("kind", Kind);
            writer.WriteString("log", Log);
            writer.WriteString("rec", LeafTime.Text(Recorded));
            writer.WriteString("tenant", Tenant);
            writer.WriteString("v", Version);
            writer.WriteEndObject();
        }

        to.Write(CanonicalJson.Of(json.WrittenMemory)
            ?? throw new InvalidOperationException($"A {Kind} leaf holds what has no canonical form: {Body}"));
    }

    /// <summary>A notice from an object.</summary>
    public static NoticeLeaf Of<T>(string kind, T body, long index, string log, string tenant, Instant recorded) =>
        new(kind, Encoding.UTF8.GetString(CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(body))
            ?? throw new ArgumentException("The body has no canonical form.", nameof(body))),
            index, log, tenant, recorded);

    /// <summary>A member of the body.</summary>
    public JsonElement this[string member]
    {
        get
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.TryGetProperty(member, out var value) ? value.Clone() : default;
        }
    }

    internal static NoticeLeaf Of(string kind, JsonElement members) => new(
        kind, members.GetProperty(kind).GetRawText(), members.GetProperty("idx").GetInt64(),
        members.GetProperty("log").GetString()!, members.GetProperty("tenant").GetString()!,
        LeafTime.Parse(members.GetProperty("rec")));
}
