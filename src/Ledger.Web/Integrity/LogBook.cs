using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>What can be asked of a sealed log: checkpoints, cosignatures, proofs.</summary>
internal sealed class LogBook(NpgsqlDataSource source, string tenant)
{
    /// <summary>The newest checkpoint, or the newest up to a size; null before the first.</summary>
    public async Task<SignedNote?> Latest(long atMost, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand("""
            select note, size from audit.checkpoint where tenant = $1 and size <= $2 order by size desc limit 1
            """);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(atMost);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return null;
        }

        var (note, size) = (SignedNote.Parse(row.GetString(0)), row.GetInt64(1));
        return note is null ? null : note with { Signatures = [.. note.Signatures, .. await Cosignatures(size, cancellation)] };
    }

    /// <summary>Keeps the lines that witnesses added under a checkpoint.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> Add(SignedNote cosigned, LogPolicy policy, CancellationToken cancellation)
    {
        var size = Checkpoint.Parse(cosigned.Text)?.Size ?? -1;
        var added = 0;
        foreach (var witness in policy.Witnesses.Where(w => cosigned.CosignedBy(w, Ed25519.Check) is not null))
        {
            var line = cosigned.Signatures.First(s => s.Name == witness.Name && s.KeyId == witness.Id).Line;
            await using var keep = source.CreateCommand("""
                insert into audit.cosignature (tenant, size, name, line)
                select $1, size, $3, $4 from audit.checkpoint where tenant = $1 and size = $2 on conflict do nothing
                """);
            keep.Parameters.AddWithValue(tenant);
            keep.Parameters.AddWithValue(size);
            keep.Parameters.AddWithValue(witness.Name);
            keep.Parameters.AddWithValue(line);
            added += await keep.ExecuteNonQueryAsync(cancellation);
        }

        return added;
    }

    /// <summary>The proof that the event with the sequence is in the log; null when it is not sealed.</summary>
    public async Task<TlogProof?> Prove(long sequence, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (await Latest(long.MaxValue, cancellation) is not { } note || Checkpoint.Parse(note.Text) is not { } checkpoint
            || await IndexOf(connection, sequence, cancellation) is not { } index || index >= checkpoint.Size)
        {
            return null;
        }

        var leaves = new LeafTable(connection, tenant);
        var hashes = await leaves.Hashes(checkpoint.Size, cancellation);
        byte[] bytes = [];
        await foreach (var leaf in leaves.Read(index, index + 1, cancellation))
        {
            bytes = leaf.Bytes;
        }

        return new TlogProof(index, MerkleTree.InclusionProof(index, checkpoint.Size, MerkleTree.InMemory(hashes)),
            note.ToString(), bytes);
    }

    private async Task<long?> IndexOf(NpgsqlConnection connection, long sequence, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            "select idx from audit.leaf where tenant = $1 and seq_id = $2", connection);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(sequence);
        return await read.ExecuteScalarAsync(cancellation) as long?;
    }

    private async Task<IReadOnlyList<NoteSignature>> Cosignatures(long size, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand(
            "select line from audit.cosignature where tenant = $1 and size = $2 order by name");
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(size);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var lines = new List<NoteSignature>();
        while (await row.ReadAsync(cancellation))
        {
            lines.AddRange(SignedNote.Parse($"x\n\n{row.GetString(0)}")!.Signatures);
        }

        return lines;
    }
}
