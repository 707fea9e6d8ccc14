using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <content>What people ordered: another key, and what was taken away from an event.</content>
internal sealed partial class SealingRun
{
    private const string RedactionsSql = """
        select l.idx, l.hash, r.law, r.request_no, r.approver1, r.approver2
        from audit.redaction r join audit.leaf l on l.tenant = r.tenant and l.seq_id = r.seq_id
        where r.tenant = $1 order by r.xid, r.seq_id
        """;

    /// <summary>
    /// The log says which key it takes, in a tree that both keys sign, and only then takes it. A sealer stopped in
    /// between finds the next key in its folder and goes on.
    /// </summary>
    private async Task ChangeKey(CancellationToken cancellation)
    {
        if (keys.Next is not { } next)
        {
            return;
        }

        var fresh = next.Verifier.ToString();
        if (!(await Notices(LeafKind.KeyRotation, cancellation)).Any(leaf => leaf["new"].GetString() == fresh))
        {
            var policy = LogPolicy.Parse(await File.ReadAllTextAsync(folder.Policy, cancellation))
                ?? throw new InvalidDataException($"{folder.Policy}: 策略无法读取 the policy cannot be read");
            if (!policy.Logs.Contains(next.Verifier))
            {
                await File.WriteAllTextAsync(folder.Policy, policy.With(next.Verifier), cancellation);
            }

            var terms = await LogTerms.Now(connection, folder, writers, cancellation);
            var reason = File.Exists(folder.Reason) ? await File.ReadAllTextAsync(folder.Reason, cancellation) : "";
            await Append([SealedEvent.Notice(NoticeLeaf.Of(LeafKind.KeyRotation,
                new { old = keys.Current.Verifier.ToString(), @new = fresh, from = tree.Size + 1, reason, policy = terms.Policy },
                tree.Size, origin, tenant, await Now(cancellation)))], state with { Terms = terms.Text }, cancellation);
        }

        keys.Take();
    }

    /// <summary>Every redaction is told by the log, once.</summary>
    private async Task SealRedactions(CancellationToken cancellation)
    {
        var due = await Redactions(cancellation);
        if (due.Count == 0)
        {
            return;
        }

        var told = (await Notices(LeafKind.Redaction, cancellation)).Select(leaf => leaf["target"].GetInt64()).ToHashSet();
        var now = await Now(cancellation);
        SealedEvent[] added =
        [
            .. due.Where(r => !told.Contains(r.Target)).Select((r, at) => SealedEvent.Notice(NoticeLeaf.Of(LeafKind.Redaction, new
            {
                target = r.Target, target_hash = r.Hash.ToString(), which = LogReading.PersonalPart, law = r.Law,
                request_no = r.Request, approver1 = r.First, approver2 = r.Second,
            }, tree.Size + at, origin, tenant, now))),
        ];
        if (added.Length > 0)
        {
            await Append(added, state, cancellation);
        }
    }

    private async Task<List<(long Target, Digest Hash, string Law, string Request, string First, string Second)>> Redactions(
        CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(RedactionsSql, connection);
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var due = new List<(long, Digest, string, string, string, string)>();
        while (await row.ReadAsync(cancellation))
        {
            due.Add((row.GetInt64(0), new Digest(row.GetFieldValue<byte[]>(1)), row.GetString(2), row.GetString(3),
                row.GetString(4), row.GetString(5)));
        }

        return due;
    }

    /// <summary>The leaves of a kind that are no events.</summary>
    private async Task<IReadOnlyList<NoticeLeaf>> Notices(string kind, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(
            "select bytes from audit.leaf where tenant = $1 and seq_id is null order by idx", connection);
        read.Parameters.AddWithValue(tenant);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var found = new List<NoticeLeaf>();
        while (await row.ReadAsync(cancellation))
        {
            if (Leaf.Read(row.GetFieldValue<byte[]>(0)) is NoticeLeaf leaf && leaf.Kind == kind)
            {
                found.Add(leaf);
            }
        }

        return found;
    }
}
