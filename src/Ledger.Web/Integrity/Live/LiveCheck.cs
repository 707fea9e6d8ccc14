using Ledger.Domain.Integrity;
using Ledger.Web.Checks;
using Npgsql;

namespace Ledger.Web.Integrity.Live;

/// <summary>
/// Compares a running database with what was sealed and signed: leaves, tree, rules, every member of every event,
/// streams, protection, and everything that is derived. It only reads.
/// </summary>
/// <param name="policy">Whose signatures the checkpoint needs; obtained by another way than the database.</param>
/// <param name="trusted">Checkpoints kept elsewhere: on paper, with a witness, from an earlier check.</param>
internal sealed class LiveCheck(NpgsqlDataSource source, string tenant, LogPolicy policy, IReadOnlyList<SignedNote> trusted)
{
    private readonly List<Finding> findings = [];
    private readonly List<Digest> hashes = [];

    /// <summary>The log as it was read.</summary>
    public LogReading? Reading { get; private set; }

    /// <summary>Checks all of it.</summary>
    public async Task<IReadOnlyList<Finding>> Run(CancellationToken cancellation)
    {
        try
        {
            await Check(cancellation);
        }
        catch (PostgresException broken) when (broken.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted)
        {
            Add(Verdict.ContentAltered, "page", $"数据文件损坏或被改：{broken.MessageText}",
                $"a data file is damaged or was edited: {broken.MessageText}");
        }

        return findings;
    }

    private async Task Check(CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var note = await new LogBook(source, tenant).Latest(long.MaxValue, cancellation);
        if (note is null || Checkpoint.Parse(note.Text) is not { } head)
        {
            Add(Verdict.Inconclusive, "checkpoint", "没有检查点", "there is no checkpoint");
            return;
        }

        CheckSignatures(note);
        await ReadLeaves(connection, head, cancellation);
        foreach (var (seen, record) in trusted.Select(t => (t, "trusted")).Append((note, "checkpoint")))
        {
            Compare(Checkpoint.Parse(seen.Text), record);
            findings.AddRange(Reading!.KeyDiffers(seen, record, Ed25519.Check) is { } foreign ? [foreign] : []);
        }

        findings.AddRange(Reading!.RedactionsAmiss(index => hashes[(int)index]));

        await foreach (var finding in LiveEvents.Differences(source, tenant, 0, hashes.Count, Reading, cancellation))
        {
            findings.Add(finding);
        }

        findings.AddRange(await LiveStreams.Differences(source, tenant, Reading!, cancellation));
        findings.AddRange((await Protection.Drift(connection, cancellation)).Select(d => new Finding(
            Verdict.ProtectionDrifted, d, "数据库防护与设定不符", "the database is not protected as it was set up")));
        await CheckDerived(cancellation);
    }

    private void CheckSignatures(SignedNote note)
    {
        if (policy.SignerOf(note, Ed25519.Check) is null)
        {
            Add(Verdict.SignatureFailed, "checkpoint", "未由策略中的日志密钥签名", "no log key of the policy has signed it");
        }
        else if (!policy.IsWitnessed(note, Ed25519.Check))
        {
            Add(Verdict.SignatureFailed, "checkpoint", "见证签名不足", "too few witnesses have cosigned it");
        }
    }

    private async Task ReadLeaves(NpgsqlConnection connection, Checkpoint head, CancellationToken cancellation)
    {
        Reading = new LogReading(head.Origin);
        await foreach (var leaf in new LeafTable(connection, tenant).Read(0, long.MaxValue, cancellation))
        {
            if (Digest.OfLeaf(leaf.Bytes) != leaf.Hash)
            {
                Add(Verdict.ContentAltered, $"idx {leaf.Index}", "叶子的字节与散列不符", "the bytes of the leaf do not have its hash");
            }

            hashes.Add(leaf.Hash);
            Reading.Read(leaf.Bytes, leaf.Hash);
        }

        findings.AddRange(Reading.Finish());
        if (!Reading.Policies.Contains(policy.Digest.ToString()))
        {
            Add(Verdict.SignatureFailed, "policy", "日志从未宣布过这份策略", "the log never announced this policy");
        }
    }

    private void Compare(Checkpoint? seen, string record)
    {
        if (seen is null || !policy.Logs.Any(log => log.Name == seen.Origin))
        {
            Add(Verdict.SignatureFailed, record, "不是这份日志的检查点", "it is no checkpoint of this log");
        }
        else if (seen.Size > hashes.Count)
        {
            Add(Verdict.HistoryRewritten, record, $"曾签到 {seen.Size} 片叶子，现只有 {hashes.Count} 片：历史被截短",
                $"{seen.Size} leaves were signed, there are {hashes.Count}: history was shortened");
        }
        else if (MerkleTree.RootOf(hashes.GetRange(0, (int)seen.Size)) != seen.Root)
        {
            Add(Verdict.HistoryRewritten, record, $"大小 {seen.Size} 处的树根与已签名的不同：历史被改写",
                $"at size {seen.Size} the root is not the one that was signed: history was rewritten");
        }
    }

    /// <summary>The ledger's own check of everything derived; what it says of events is said above already.</summary>
    private async Task CheckDerived(CancellationToken cancellation)
    {
        foreach (var invariant in (await BookCheck.Run(source, tenant, cancellation)).Where(i => i.Broken > 0))
        {
            // A file is no derived figure: its digest is part of the sealed event.
            var first = invariant.Breaches[0];
            Add(invariant is FilesAreWhole ? Verdict.ContentAltered : Verdict.DerivedDiffers,
                $"{invariant.Code} {first.Place}", first.Chinese, first.English);
        }
    }

    private void Add(Verdict verdict, string record, string chinese, string english) =>
        findings.Add(new Finding(verdict, record, chinese, english));
}
