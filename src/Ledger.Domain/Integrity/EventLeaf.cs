using System.Buffers;
using System.Globalization;
using System.Text;
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

    /// <summary>The bytes that every leaf of an event begins with, and no other leaf.</summary>
    internal static ReadOnlySpan<byte> Beginning => "{\"actor\":"u8;

    /// <inheritdoc />
    private protected override void Write(ArrayBufferWriter<byte> to)
    {
        Text(to, Beginning, Actor);
        Text(to, ",\"at\":"u8, LeafTime.Text(At));
        Text(to, ",\"caus\":"u8, Causation);
        Text(to, ",\"cf\":"u8, Form);
        Text(to, ",\"corr\":"u8, Correlation);
        Text(to, ",\"dbu\":"u8, DatabaseUser);
        Text(to, ",\"eid\":"u8, EventId);
        Hash(to, ",\"hc\":"u8, Headers);
        Number(to, ",\"idx\":"u8, Index);
        Text(to, ",\"kind\":"u8, Kind);
        Text(to, ",\"log\":"u8, Log);
        Text(to, ",\"net\":"u8, RuntimeType);
        Hash(to, ",\"pc\":"u8, Payload);
        Text(to, ",\"rec\":"u8, LeafTime.Text(Recorded));
        Hash(to, ",\"sc\":"u8, Personal);
        Number(to, ",\"seq\":"u8, Sequence);
        Text(to, ",\"sid\":"u8, Stream);
        Hash(to, ",\"sprev\":"u8, PreviousOfStream);
        Text(to, ",\"stype\":"u8, StreamType);
        Number(to, ",\"sver\":"u8, StreamVersion);
        Text(to, ",\"tenant\":"u8, Tenant);
        Text(to, ",\"type\":"u8, Type);
        Text(to, ",\"v\":"u8, Version);
        Text(to, ",\"xid\":"u8, Transaction);
        to.Write("}"u8);
    }

    /// <summary>
    /// Reads what <see cref="Write"/> writes, member by member in its order. It need not be strict about anything else:
    /// whoever calls it compares what the leaf encodes to with what was read.
    /// </summary>
    internal static EventLeaf Of(ReadOnlySpan<byte> bytes)
    {
        var members = new LeafMembers(bytes);
        var actor = members.Text(Beginning);
        var at = LeafTime.Parse(members.Said(",\"at\":"u8));
        var causation = members.Text(",\"caus\":"u8);
        var form = FormOf(members.Said(",\"cf\":"u8));
        var correlation = members.Text(",\"corr\":"u8);
        var user = members.Said(",\"dbu\":"u8);
        var id = members.Said(",\"eid\":"u8);
        var headers = members.Digest(",\"hc\":"u8);
        var index = members.Number(",\"idx\":"u8);
        members.Pass(",\"kind\":\"event\""u8);
        var log = members.Said(",\"log\":"u8);
        var runtimeType = members.Text(",\"net\":"u8);
        var payload = members.Digest(",\"pc\":"u8);
        var recorded = LeafTime.Parse(members.Said(",\"rec\":"u8));
        var personal = members.MaybeDigest(",\"sc\":"u8);
        var sequence = members.Number(",\"seq\":"u8);
        var stream = members.Said(",\"sid\":"u8);
        var previous = members.Digest(",\"sprev\":"u8);
        var streamType = members.Text(",\"stype\":"u8);
        var version = members.Number(",\"sver\":"u8);
        var tenant = members.Said(",\"tenant\":"u8);
        var type = members.Said(",\"type\":"u8);
        members.Said(",\"v\":"u8);
        var transaction = members.Said(",\"xid\":"u8);
        return new EventLeaf(index, log, tenant, recorded, sequence, stream, version, previous, id, type, runtimeType,
            streamType, at, actor, correlation, causation, user, transaction, form, payload, personal,
            headers);
    }

    private static string FormOf(string form) => form is CanonicalForm or DatabaseForm
        ? form
        : throw new FormatException($"Unknown form {form}.");

    private static void Text(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> name, string? value)
    {
        to.Write(name);
        if (value is null)
        {
            to.Write("null"u8);
        }
        else if (!CanonicalText.Write(value, to))
        {
            throw new InvalidOperationException($"Half of a surrogate pair after {Encoding.ASCII.GetString(name)}.");
        }
    }

    private static void Hash(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> name, Digest? value)
    {
        to.Write(name);
        if (value is not { } digest)
        {
            to.Write("null"u8);
            return;
        }

        to.Write("\""u8);
        digest.WriteHex(to);
        to.Write("\""u8);
    }

    private static void Number(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> name, long value)
    {
        to.Write(name);
        var space = to.GetSpan(20);
        value.TryFormat(space, out var written, default, CultureInfo.InvariantCulture);
        to.Advance(written);
    }
}
