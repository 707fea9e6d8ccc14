using System.Runtime.CompilerServices;
using Ledger.Domain.Integrity;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Integrity;

/// <summary>The leaves of one log in the database.</summary>
internal sealed class LeafTable(NpgsqlConnection connection, string tenant)
{
    /// <summary>The number of leaves.</summary>
    public async Task<long> Count(CancellationToken cancellation) =>
        (long)(await Scalar("select coalesce(max(idx) + 1, 0) from audit.leaf where tenant = $1", cancellation))!;

    /// <summary>The size of the largest checkpoint; 0 before the first.</summary>
    public async Task<long> Signed(CancellationToken cancellation) =>
        (long)(await Scalar("select coalesce(max(size), 0) from audit.checkpoint where tenant = $1", cancellation))!;

    /// <summary>Adds leaves with their salts; all of them or none.</summary>
    public async Task Append(IReadOnlyList<SealedEvent> leaves, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy audit.leaf (tenant, idx, seq_id, hash, bytes) from stdin binary", cancellation))
        {
            foreach (var leaf in leaves)
            {
                copy.StartRow();
                copy.Write(tenant);
                copy.Write(leaf.Leaf.Index);
                Write(copy, leaf.Sequence);
                copy.Write(leaf.Hash.Bytes.ToArray());
                copy.Write(leaf.Bytes);
            }

            await copy.CompleteAsync(cancellation);
        }

        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy audit.salt (seq_id, salt, salt_pii) from stdin binary", cancellation))
        {
            foreach (var leaf in leaves.Where(l => l.Salt is not null))
            {
                copy.StartRow();
                copy.Write(leaf.Sequence!.Value);
                copy.Write(leaf.Salt!);
                if (leaf.PersonalSalt is { } salt)
                {
                    copy.Write(salt);
                }
                else
                {
                    copy.WriteNull();
                }
            }

            await copy.CompleteAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The leaves from an index up to another, as they are stored now.</summary>
    public async IAsyncEnumerable<StoredLeaf> Read(
        long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = Command(
            "select idx, seq_id, hash, bytes from audit.leaf where tenant = $1 and idx >= $2 and idx < $3 order by idx");
        read.Parameters.AddWithValue(from);
        read.Parameters.AddWithValue(to);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return new StoredLeaf(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1),
                new Digest(row.GetFieldValue<byte[]>(2)), row.GetFieldValue<byte[]>(3));
        }
    }

    /// <summary>The leaves from an index up to another, with the salts that open their events.</summary>
    public async IAsyncEnumerable<(long Index, MirroredLeaf Leaf)> ReadMirrored(
        long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = Command("""
            select l.idx, l.bytes, l.seq_id, s.salt from audit.leaf l left join audit.salt s on s.seq_id = l.seq_id
            where l.tenant = $1 and l.idx >= $2 and l.idx < $3 order by l.idx
            """);
        read.CommandTimeout = 0;
        read.Parameters.AddWithValue(from);
        read.Parameters.AddWithValue(to);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return (row.GetInt64(0), new MirroredLeaf(row.GetFieldValue<byte[]>(1),
                row.IsDBNull(2) ? null : row.GetInt64(2), row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3)));
        }
    }

    /// <summary>The highest number of an event that is sealed; 0 before the first.</summary>
    public async Task<long> LastSequence(CancellationToken cancellation) =>
        (long)(await Scalar("select coalesce(max(seq_id), 0) from audit.leaf where tenant = $1", cancellation))!;

    /// <summary>The stored hashes of the first leaves.</summary>
    public async Task<List<Digest>> Hashes(long size, CancellationToken cancellation)
    {
        await using var read = Command("select hash from audit.leaf where tenant = $1 and idx < $2 order by idx");
        read.Parameters.AddWithValue(size);
        read.CommandTimeout = 0;
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var hashes = new List<Digest>();
        while (await row.ReadAsync(cancellation))
        {
            hashes.Add(new Digest(row.GetFieldValue<byte[]>(0)));
        }

        return hashes;
    }

    /// <summary>The signed checkpoint of a size; null when there is none.</summary>
    public async Task<string?> Note(long size, CancellationToken cancellation)
    {
        await using var read = Command("select note from audit.checkpoint where tenant = $1 and size = $2");
        read.Parameters.AddWithValue(size);
        return await read.ExecuteScalarAsync(cancellation) as string;
    }

    /// <summary>Keeps a signed checkpoint, once.</summary>
    public async Task Keep(Checkpoint checkpoint, string note, CancellationToken cancellation)
    {
        await using var keep = Command(
            "insert into audit.checkpoint (tenant, size, root, note) values ($1, $2, $3, $4) on conflict do nothing");
        keep.Parameters.AddWithValue(checkpoint.Size);
        keep.Parameters.AddWithValue(checkpoint.Root.Bytes.ToArray());
        keep.Parameters.AddWithValue(note);
        await keep.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(tenant);
        return command;
    }

    private async Task<object?> Scalar(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private static void Write(NpgsqlBinaryImporter copy, long? value)
    {
        if (value is { } number)
        {
            copy.Write(number, NpgsqlDbType.Bigint);
        }
        else
        {
            copy.WriteNull();
        }
    }
}

/// <summary>A leaf as its table keeps it.</summary>
internal sealed record StoredLeaf(long Index, long? Sequence, Digest Hash, byte[] Bytes);
