using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <content>A backup was brought back: the log tells what is lost, and goes on behind what it signed.</content>
internal sealed partial class SealingRun
{
    /// <summary>
    /// Puts the leaves back that the database no longer has, and says which of their events are gone. Nothing that was
    /// signed is signed again: the next checkpoint holds all of it and the notice.
    /// </summary>
    /// <param name="backup">What was brought back, in words.</param>
    /// <exception cref="RestoreRefusedException">Nothing is lost, or this is no backup of the log.</exception>
    public async Task<RestoreFigures> Restore(string backup, CancellationToken cancellation)
    {
        tree = state.Tree();
        var count = await leaves.Count(cancellation);
        if (count >= state.Size)
        {
            throw new RestoreRefusedException("数据库并不缺少已签名的叶子", "the database lacks nothing that was signed");
        }

        var missing = await Missing(count, cancellation);
        var there = await EventsThere(missing, cancellation);
        var before = state;
        // Numbers and transactions of the backup are older than those this sealer saw; it begins to look anew.
        state = state with { Horizon = "0", Until = "0", Decided = await leaves.LastSequence(cancellation) };
        state.Save(folder.State);
        File.Delete(folder.Mark);

        var put = new List<SealedEvent>();
        var kept = new List<long>();
        foreach (var mirrored in missing)
        {
            var leaf = Leaf.Read(mirrored.Bytes)!;
            var stands = leaf is EventLeaf e && there.GetValueOrDefault(e.Sequence) == e.EventId;
            kept.AddRange(stands ? [leaf.Index] : []);
            put.Add(new SealedEvent(leaf, stands ? mirrored.Sequence : null, stands ? mirrored.Salt : null, null));
        }

        put.Add(SealedEvent.Notice(NoticeLeaf.Of(LeafKind.Restore, new
        {
            backup, lost = new { from = count, to = before.Size - 1 }, kept, checkpoint = before.Note,
        }, before.Size, origin, tenant, await Now(cancellation))));
        await leaves.Keep(Checkpoint.Parse(SignedNote.Parse(before.Note)!.Text)!, before.Note, cancellation);
        await leaves.Append(put, cancellation);
        await Sign(before.Size + 1, cancellation);
        return new RestoreFigures(count, before.Size - 1, missing.Count(m => m.Sequence is not null) - kept.Count);
    }

    /// <summary>The leaves behind those of the database; both must be of one log, and it the one that was signed.</summary>
    private async Task<IReadOnlyList<MirroredLeaf>> Missing(long count, CancellationToken cancellation)
    {
        var hashes = await leaves.Hashes(count, cancellation);
        var all = new CompactRange();
        var missing = new List<MirroredLeaf>();
        foreach (var mirrored in LeafMirror.Read(folder.Mirror, state.MirrorEnd))
        {
            var hash = Digest.OfLeaf(mirrored.Bytes);
            if (all.Size < count && hashes[(int)all.Size] != hash)
            {
                throw new RestoreRefusedException($"idx {all.Size} 与签名时不同：这不是本日志的备份",
                    $"idx {all.Size} is not what was signed: this is no backup of the log");
            }

            missing.AddRange(all.Size < count ? [] : [mirrored]);
            all.Add(hash);
        }

        return all.Size == state.Size && all.Root == tree.Root
            ? missing
            : throw new RestoreRefusedException($"{folder.Mirror} 不全，无法补回已签名的叶子",
                $"{folder.Mirror} is not whole: what was signed cannot be put back");
    }

    private async Task<Dictionary<long, string>> EventsThere(
        IReadOnlyList<MirroredLeaf> missing, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            "select seq_id, id::text from ev.mt_events where tenant_id = $1 and seq_id = any ($2)", connection);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(missing.Select(m => m.Sequence).OfType<long>().ToArray());
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var there = new Dictionary<long, string>();
        while (await row.ReadAsync(cancellation))
        {
            there[row.GetInt64(0)] = row.GetString(1);
        }

        return there;
    }
}

/// <summary>What a backup lacked: the range of leaves, and how many events are gone.</summary>
public sealed record RestoreFigures(long From, long To, long Events);

/// <summary>The log cannot go on over this database.</summary>
public sealed class RestoreRefusedException(string chinese, string english) : Exception($"{chinese} {english}");
