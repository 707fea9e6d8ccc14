using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;
using NodaTime;

namespace Ledger.Verify;

/// <summary>A receipt 回执 against a package: the event it promises stands in the log, as it was.</summary>
internal static class ReceiptCommand
{
    // Between recording and sealing lie seconds; a log that went on for as long as this has left the event out.
    private static readonly Duration patience = Duration.FromMinutes(5);

    public static void Run(Words words, Report report)
    {
        var path = words.Rest is [var file, ..] ? file : throw new WrongWordsException("receipt FILE");
        var package = new Package(words.Need("export"));
        var policy = SignedHead.ReadPolicy(words.Need("policy"), report);
        if (Read(path, words.Need("key"), report) is not { } receipt || policy is null
            || LogCommand.Check(package, policy, words, report) is not { } tree)
        {
            return;
        }

        if (receipt.Log != tree.Origin)
        {
            report.Add(Verdict.SignatureFailed, path, $"回执属于另一日志 {receipt.Log}", $"the receipt is of another log, {receipt.Log}");
            return;
        }

        Compare(receipt, package, tree, report);
    }

    private static EventReceipt? Read(string path, string keyPath, Report report)
    {
        if (VerifierKey.Parse(File.ReadAllText(keyPath).Trim()) is not { } key)
        {
            report.Add(Verdict.SignatureFailed, keyPath, "不是回执公钥", "it is no key of receipts");
            return null;
        }

        if (SignedNote.Parse(File.ReadAllText(path)) is not { } note || EventReceipt.Parse(note.Text) is not { } receipt)
        {
            report.Add(Verdict.SignatureFailed, path, "不是回执", "it is no receipt");
            return null;
        }

        if (key.Name != EventReceipt.KeyName(receipt.Log) || !note.IsSignedBy(key, SignedHead.Ed25519Check))
        {
            report.Add(Verdict.SignatureFailed, path, "回执不是由该公钥签名", "the key has not signed the receipt");
            return null;
        }

        return receipt;
    }

    private static void Compare(EventReceipt receipt, Package package, LogTree tree, Report report)
    {
        var place = $"seq {receipt.Sequence} {receipt.Stream} v{receipt.Version}";
        var leaves = tree.Events.Where(l => l.Stream == receipt.Stream && l.StreamVersion == receipt.Version).ToList();
        if (leaves.Find(l => l.EventId == receipt.EventId) is { } leaf)
        {
            CompareData(receipt, leaf, package, report);
        }
        else if (leaves.Count > 0)
        {
            report.Add(Verdict.Incomplete, place, "该处是另一事件：回执所记的已被替换",
                "another event stands in its place: the one of the receipt was replaced");
        }
        else if (tree.Notices.Any(notice => SaysDead(notice, receipt.Sequence))
            || tree.Events.Any(l => l.Recorded > receipt.At + patience))
        {
            report.Add(Verdict.Incomplete, place, $"回执证明 {LeafTime.Text(receipt.At)} 已入账，日志中没有：已被删除",
                $"the receipt shows that it was recorded at {LeafTime.Text(receipt.At)}; the log does not have it: it was taken away");
        }
        else
        {
            report.Add(Verdict.Inconclusive, place, "日志尚未到回执的时刻，请取更新的包", "the log does not reach the time of the receipt yet; take a newer package");
        }
    }

    private static bool SaysDead(NoticeLeaf notice, long sequence) => notice.Kind == LeafKind.Gap
        && notice["from"].GetInt64() <= sequence && sequence <= notice["to"].GetInt64();

    private static void CompareData(EventReceipt receipt, EventLeaf leaf, Package package, Report report)
    {
        var shown = package.RawLines(EventLine.File).Select(line => OpenedEvent.Read(line))
            .FirstOrDefault(e => e?.Index == leaf.Index);
        if (shown is null)
        {
            report.Add(Verdict.VerifiedWithNotes, LogReading.Place(leaf), "事件在日志中；本包未附内容，未核对内容",
                "the event is in the log; this package does not show its content, which was not compared");
        }
        else if (EventReceipt.DigestOf(shown.Opening.Data) != receipt.Data || leaf.At != receipt.At)
        {
            report.Add(Verdict.ContentAltered, LogReading.Place(leaf), "内容与回执不同：出具回执之后、封存之前被改动",
                "the content is not that of the receipt: it was altered after the receipt was given and before it was sealed");
        }
        else
        {
            report.Say($"回执所记事件在日志中，内容一致。The event of the receipt is in the log, as it was: {LogReading.Place(leaf)}.");
        }
    }
}
