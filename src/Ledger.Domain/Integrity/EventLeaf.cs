using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Ledger.Domain.Integrity;

/// <summary>The leaf of an event: its place and people in the clear, its content by commitments.</summary>
/// <param name="Sequence">The number of the event in the whole book.</param>
/// <param name="Stream">The key of its stream.</param>
/// <param name="StreamVersion">Its place in the stream, from 1.</param>
/// <param name="PreviousOfStream">The leaf hash of the event before it in the stream; zeros before the first.</param>
/// <param name="EventId">The id of the event, a lower-case uuid.</param>
/// <param name="Type">The stored name of the fact.</param>
/// <param name="RuntimeType">The type the event store noted beside it.</param>
/// <param name="StreamType">The type of the stream, if the store notes one.</param>
/// <param name="At">The time the event claims.</param>
/// <param name="Actor">The account that recorded it.</param>
/// <param name="Correlation">The request.</param>
/// <param name="Causation">The digest of the request's key.</param>
/// <param name="DatabaseUser">Who spoke to the database, as the database saw it.</param>
/// <param name="Transaction">The database transaction.</param>
/// <param name="Form"><see cref="CanonicalForm"/> or <see cref="DatabaseForm"/>: which bytes were committed to.</param>
/// <param name="Payload">The commitment to the data.</param>
/// <param name="Personal">The commitment to the personal part, if there is one.</param>
/// <param name="Headers">The commitment to the headers.</param>
public sealed record EventLeaf(
    long Index, string Log, string Tenant, Instant Recorded, long Sequence, string Stream, long StreamVersion,
    Digest PreviousOfStream, string EventId, string Type, string? RuntimeType, string? StreamType, Instant At,
    string? Actor, string? Correlation, string? Causation, string DatabaseUser, string Transaction, string Form,
    Digest Payload, Digest? Personal, Digest Headers) : Leaf(Index, Log, Tenant, Recorded)
{
    /// <summary>The committed bytes are canonical JSON.</summary>
    public const string CanonicalForm = "jcs";

    /// <summary>The committed bytes are the database's own text, because the JSON has no canonical form.</summary>
    public const string DatabaseForm = "pgtext";

    /// <inheritdoc />
    public override string Kind => LeafKind.Event;

    /// <summary>The place of the event in words of the database: <c>seq 12 account/… v3</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"seq {Sequence} {Stream} v{StreamVersion}");

    /// <inheritdoc />
    public override byte[] Encode()
    {
        var to = new ArrayBufferWriter<byte>(1024);
        Text(to, "{\"actor\":", Actor);
        Text(to, ",\"at\":", LeafTime.Text(At));
        Text(to, ",\"caus\":", Causation);
        Text(to, ",\"cf\":", Form);
        Text(to, ",\"corr\":", Correlation);
        Text(to, ",\"dbu\":", DatabaseUser);
        Text(to, ",\"eid\":", EventId);
        Text(to, ",\"hc\":", Headers.ToString());
        Number(to, ",\"idx\":", Index);
        Text(to, ",\"kind\":", Kind);
        Text(to, ",\"log\":", Log);
        Text(to, ",\"net\":", RuntimeType);
        Text(to, ",\"pc\":", Payload.ToString());
        Text(to, ",\"rec\":", LeafTime.Text(Recorded));
        Text(to, ",\"sc\":", Personal?.ToString());
        Number(to, ",\"seq\":", Sequence);
        Text(to, ",\"sid\":", Stream);
        Text(to, ",\"sprev\":", PreviousOfStream.ToString());
        Text(to, ",\"stype\":", StreamType);
        Number(to, ",\"sver\":", StreamVersion);
        Text(to, ",\"tenant\":", Tenant);
        Text(to, ",\"type\":", Type);
        Text(to, ",\"v\":", Version);
        Text(to, ",\"xid\":", Transaction);
        to.Write("}"u8);
        return to.WrittenSpan.ToArray();
    }

    internal static EventLeaf Of(JsonElement members)
    {
        return new EventLeaf(
            members.GetProperty("idx").GetInt64(), Said("log"), Said("tenant"), LeafTime.Parse(Said("rec")),
            members.GetProperty("seq").GetInt64(), Said("sid"), members.GetProperty("sver").GetInt64(),
            Hash("sprev"), Said("eid"), Said("type"), Maybe("net"), Maybe("stype"), LeafTime.Parse(Said("at")),
            Maybe("actor"), Maybe("corr"), Maybe("caus"), Said("dbu"), Said("xid"), FormOf(Said("cf")),
            Hash("pc"), Maybe("sc") is null ? null : Hash("sc"), Hash("hc"));

        string? Maybe(string name) => members.GetProperty(name).GetString();

        string Said(string name) => Maybe(name) ?? throw new FormatException($"{name} is null");

        Digest Hash(string name) => Digest.FromHex(Maybe(name)) ?? throw new FormatException($"{name} is no digest");
    }

    private static string FormOf(string form) => form is CanonicalForm or DatabaseForm
        ? form
        : throw new FormatException($"Unknown form {form}.");

    private static void Text(ArrayBufferWriter<byte> to, string name, string? value)
    {
        Encoding.ASCII.GetBytes(name, to);
        if (value is null)
        {
            to.Write("null"u8);
        }
        else if (!CanonicalText.Write(value, to))
        {
            throw new InvalidOperationException($"Half of a surrogate pair after {name}.");
        }
    }

    private static void Number(ArrayBufferWriter<byte> to, string name, long value)
    {
        Encoding.ASCII.GetBytes(name, to);
        var space = to.GetSpan(20);
        value.TryFormat(space, out var written, default, CultureInfo.InvariantCulture);
        to.Advance(written);
    }
}
