using System.Text.Json;

namespace Ledger.Domain.Integrity;

/// <content>What was taken away by order. The leaf of the event stays; only what opened it is gone.</content>
public sealed partial class LogReading
{
    /// <summary>The one part of an event that may be taken away.</summary>
    public const string PersonalPart = "pii";

    private readonly Dictionary<long, NoticeLeaf> redactions = [];

    /// <summary>Whether a redaction allows that the personal part of the event at the index cannot be shown.</summary>
    public bool IsRedacted(long index) => redactions.ContainsKey(index);

    /// <summary>Redactions that name another leaf than the one at their target.</summary>
    /// <param name="hashOf">The hash of the leaf at an index.</param>
    public IEnumerable<Finding> RedactionsAmiss(Func<long, Digest> hashOf) =>
        from pair in redactions
        where Text(pair.Value, "target_hash") != hashOf(pair.Key).ToString()
        select new Finding(Verdict.ContentAltered, Idx(pair.Value.Index), $"抹去所指的叶子与 idx {pair.Key} 处的不同",
            $"the redaction is of another leaf than the one at idx {pair.Key}");

    private void TakeRedaction(NoticeLeaf leaf)
    {
        var target = Number(leaf, "target");
        var (first, second) = (Text(leaf, "approver1"), Text(leaf, "approver2"));
        if (target < 0 || target >= leaf.Index || Text(leaf, "which") != PersonalPart || first.Length == 0
            || second.Length == 0 || first == second || Text(leaf, "law").Length == 0)
        {
            Break(Verdict.ContentAltered, Idx(leaf.Index), "抹去须指明依据、对象和两名批准人",
                "a redaction names its law, what it takes away, and two people who approved it");
            return;
        }

        redactions[target] = leaf;
        var (law, request) = (Text(leaf, "law"), Text(leaf, "request_no"));
        Break(Verdict.VerifiedWithNotes, Idx(target), $"个人信息已由 idx {leaf.Index} 登记抹去：依据 {law}，文号 {request}，批准人 {first}、{second}",
            $"REDACTED by idx {leaf.Index}: {law}, request {request}, approved by {first} and {second}");
    }

    private static string Text(NoticeLeaf leaf, string member) =>
        leaf[member] is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
