using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Ledger.Domain.Integrity;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>An event waiting to be sealed: what the database saw, and the event as it is stored now.</summary>
/// <param name="Event">Null when the event was deleted after it was committed.</param>
/// <param name="Previous">The leaf hash of the event before it in the stream, when that is sealed already.</param>
/// <param name="IsReplaced">Whether an event of the number was taken in before: it was deleted and put back.</param>
internal sealed record IntakeRow(string Transaction, long Sequence, Instant Recorded, string DatabaseUser, EventRow? Event,
    Digest? Previous, bool IsReplaced)
{
    private const string WindowSql = $"""
        select distinct on (i.seq_id) i.xid::text, i.seq_id, i.rec, i.dbu::text, pl.hash,
            count(*) over (partition by i.seq_id) > 1, {EventRow.Columns}
        from audit.intake i
        left join ev.mt_events e on e.seq_id = i.seq_id and e.tenant_id = i.tenant
        left join ev.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
        left join ev.mt_events p
            on p.tenant_id = e.tenant_id and p.stream_id = e.stream_id and p.version = e.version - 1
        left join audit.leaf pl on pl.seq_id = p.seq_id
        where i.tenant = $1 and i.xid >= $2::text::xid8
            and not exists (select from audit.leaf l where l.seq_id = i.seq_id)
        order by i.seq_id, i.xid desc
        """;

    /// <summary>Every committed row from the horizon on that is not sealed, in the order of sequence numbers.</summary>
    public static async IAsyncEnumerable<IntakeRow> Read(
        NpgsqlConnection connection, string tenant, SealerState state, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(WindowSql, connection) { CommandTimeout = 0 };
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(state.Horizon);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return new IntakeRow(row.GetString(0), row.GetInt64(1), row.GetFieldValue<Instant>(2), row.GetString(3),
                EventRow.Read(row, 6), row.IsDBNull(4) ? null : new Digest(row.GetFieldValue<byte[]>(4)), row.GetBoolean(5));
        }
    }

    /// <summary>The leaf of the event and the salts it was made with.</summary>
    public SealedEvent Seal(long index, string log, string tenant, Digest previous)
    {
        var stored = Event ?? throw new InvalidOperationException($"There is no event {Sequence} to seal.");
        var opening = Opening.Of(stored.Data, stored.Headers, RandomNumberGenerator.GetBytes(Commitment.SaltSize),
            stored.HasPersonal ? RandomNumberGenerator.GetBytes(Commitment.SaltSize) : null);
        return new SealedEvent(Leaf(index, log, tenant, previous, opening.Commit()), Sequence, opening.Salt, opening.PersonalSalt);
    }

    /// <summary>The leaf with these commitments.</summary>
    public EventLeaf Leaf(long index, string log, string tenant, Digest previous, Commitments made)
    {
        var e = Event ?? throw new InvalidOperationException($"There is no event {Sequence}.");
        return new EventLeaf(index, log, tenant, Recorded, Sequence, e.Stream, e.Version, previous, e.Id, e.Type,
            e.RuntimeType, e.StreamType, e.At, e.User, e.Correlation, e.Causation, DatabaseUser, Transaction, made.Form,
            made.Payload, made.Personal, made.Headers);
    }
}

/// <summary>A leaf on its way into the log.</summary>
internal sealed record SealedEvent(Leaf Leaf, long? Sequence, byte[]? Salt, byte[]? PersonalSalt)
{
    private Digest? hash;

    /// <summary>The bytes of the leaf.</summary>
    public byte[] Bytes { get; } = Leaf.Encode();

    /// <summary>The hash of the leaf.</summary>
    public Digest Hash => hash ??= Digest.OfLeaf(Bytes);

    /// <summary>A leaf that is no event.</summary>
    public static SealedEvent Notice(Leaf leaf, long? sequence = null) => new(leaf, sequence, null, null);
}
