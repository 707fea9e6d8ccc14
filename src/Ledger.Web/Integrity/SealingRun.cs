using Ledger.Domain.Integrity;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>One look of the sealer at one log, under its locks.</summary>
internal sealed partial class SealingRun(
    NpgsqlDataSource source, NpgsqlConnection connection, string tenant, LogFolder folder, LogKeys keys, string origin,
    IReadOnlyList<string> writers)
{
    private const int Together = 5_000;
    private readonly LeafTable leaves = new(connection, tenant);
    private SealerState state = SealerState.Load(folder.State) ?? SealerState.New(origin);
    private CompactRange tree = new();

    public async Task<Checkpoint?> Run(CancellationToken cancellation)
    {
        var before = state.Size;
        tree = state.Tree();
        await Compare(cancellation);
        await TakeUp(cancellation);
        if (state.Size > 0)
        {
            await ChangeKey(cancellation);
        }

        await Announce(cancellation);
        await OpenWindow(cancellation);
        await SealWindow(cancellation);
        await SealRedactions(cancellation);
        await SealGaps(cancellation);
        return state.Size > before ? Checkpoint.Parse(SignedNote.Parse(state.Note)!.Text) : null;
    }

    /// <summary>The database must know as much as this sealer signed, and its last leaves must be what was signed.</summary>
    private async Task Compare(CancellationToken cancellation)
    {
        var (count, signed) = (await leaves.Count(cancellation), await leaves.Signed(cancellation));
        if (count < state.Size)
        {
            throw Alarm("log-rolled-back", Verdict.HistoryRewritten, $"idx {count}",
                $"数据库只有 {count} 片叶子，封存状态为 {state.Size}：数据库被回退或叶子被删",
                $"the database has {count} leaves, the sealer signed {state.Size}: it was set back or leaves were deleted");
        }

        if (signed > state.Size)
        {
            throw Alarm("checkpoint-foreign", Verdict.HistoryRewritten, $"size {signed}",
                $"数据库有大小为 {signed} 的检查点，本封存者只签到 {state.Size}",
                $"the database has a checkpoint of size {signed}, this sealer signed up to {state.Size}");
        }

        // A sealer killed between its own state and the table signed this; it is put where it belongs.
        if (state.Size > 0 && await leaves.Note(state.Size, cancellation) is null)
        {
            await leaves.Keep(Checkpoint.Parse(SignedNote.Parse(state.Note)!.Text)!, state.Note, cancellation);
        }

        await foreach (var leaf in leaves.Read(Math.Max(0, state.Size - 1000), state.Size, cancellation))
        {
            if (Digest.OfLeaf(leaf.Bytes) != leaf.Hash)
            {
                throw Alarm("leaf-altered", Verdict.ContentAltered, $"idx {leaf.Index}",
                    "已封存的叶子被改动", "a sealed leaf was altered");
            }
        }
    }

    /// <summary>Leaves a killed sealer wrote and did not sign: each event must still be what its leaf says.</summary>
    private async Task TakeUp(CancellationToken cancellation)
    {
        var count = await leaves.Count(cancellation);
        if (count == state.Size)
        {
            return;
        }

        await foreach (var stored in leaves.Read(state.Size, count, cancellation))
        {
            if (Leaf.Read(stored.Bytes) is not { } leaf || leaf.Index != stored.Index || leaf.Log != origin)
            {
                throw Alarm("leaf-foreign", Verdict.ContentAltered, $"idx {stored.Index}",
                    "未签叶子不是本封存者所写", "an unsigned leaf was not written by this sealer");
            }
        }

        await LiveEvents.Demand(source, tenant, state.Size, count, cancellation);
        await Sign(count, cancellation);
    }

    /// <summary>The first leaf, or one that says that policy or writers have changed.</summary>
    private async Task Announce(CancellationToken cancellation)
    {
        var terms = await LogTerms.Now(connection, folder, writers, cancellation);
        if (terms.Text == state.Terms)
        {
            return;
        }

        var leaf = state.Size == 0
            ? NoticeLeaf.Of(LeafKind.Genesis, terms.Genesis, 0, origin, tenant, await Now(cancellation))
            : NoticeLeaf.Of(LeafKind.Schema, terms.Schema, state.Size, origin, tenant, await Now(cancellation));
        await Append([SealedEvent.Notice(leaf)], state with { Terms = terms.Text }, cancellation);
    }

    /// <summary>Writes leaves, reads them back, and signs what was read.</summary>
    private async Task Append(IReadOnlyList<SealedEvent> added, SealerState then, CancellationToken cancellation)
    {
        await leaves.Append(added, cancellation);
        state = then;
        await Sign(tree.Size + added.Count, cancellation);
    }

    private async Task Sign(long size, CancellationToken cancellation)
    {
        await ReadBack(size, cancellation);
        if (tree.Size != size)
        {
            throw Alarm("leaf-missing", Verdict.Incomplete, $"idx {tree.Size}", "刚写入的叶子读不回来", "a leaf just written cannot be read back");
        }

        var checkpoint = new Checkpoint(origin, size, tree.Root);
        var note = keys.Sign(checkpoint).ToString();
        state = state.Signed(tree, note);
        state.Save(folder.State);
        await leaves.Keep(checkpoint, note, cancellation);
        await File.WriteAllTextAsync(folder.Checkpoint, note, cancellation);
    }

    /// <summary>Reads what was written into the tree, and beside the database once more.</summary>
    private async Task ReadBack(long size, CancellationToken cancellation)
    {
        // A log from before there was a mirror, or one whose mirror was taken away, is mirrored from its beginning.
        var (mirrored, end) = LeafMirror.Holds(folder.Mirror, state.MirrorEnd) ? (state.Mirrored, state.MirrorEnd) : (0, 0);
        var added = new List<MirroredLeaf>();
        await foreach (var (index, leaf) in leaves.ReadMirrored(mirrored, size, cancellation))
        {
            if (index >= tree.Size)
            {
                tree.Add(Digest.OfLeaf(leaf.Bytes));
            }

            added.Add(leaf);
            if (added.Count >= Together)
            {
                (mirrored, end) = (mirrored + added.Count, LeafMirror.Append(folder.Mirror, end, added));
                added.Clear();
            }
        }

        state = state with
        {
            Mirrored = mirrored + added.Count, MirrorEnd = LeafMirror.Append(folder.Mirror, end, added),
        };
    }

    private async Task<Instant> Now(CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand("select clock_timestamp()", connection);
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return row.GetFieldValue<Instant>(0);
    }

    private static SealingAlarmException Alarm(string code, Verdict verdict, string record, string chinese, string english) =>
        new(code, new Finding(verdict, record, chinese, english));
}
