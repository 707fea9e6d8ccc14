namespace Ledger.Domain.Integrity;

/// <content>
/// The keys a log has signed with. A key that was given up may be in anybody's hands: what is signed with it after the
/// log took another is no checkpoint of the log.
/// </content>
public sealed partial class LogReading
{
    private readonly List<KeyRotation> rotations = [];

    /// <summary>The changes of key, in the order of the log.</summary>
    public IReadOnlyList<KeyRotation> Rotations => rotations;

    /// <summary>What is wrong with the key under a checkpoint; null when nothing is, or the log never changed its key.</summary>
    public Finding? KeyDiffers(SignedNote? note, string record, CheckSignature check)
    {
        if (rotations.Count == 0 || note is null || Checkpoint.Parse(note.Text) is not { } checkpoint)
        {
            return null;
        }

        var due = rotations.LastOrDefault(r => r.From <= checkpoint.Size)?.New ?? rotations[0].Old;
        return note.IsSignedBy(due, check) ? null : new Finding(Verdict.SignatureFailed, record,
            $"大小 {checkpoint.Size} 应由密钥 {due.Id:x8} 签名，另一密钥已停用或尚未启用",
            $"at size {checkpoint.Size} the log signs with key {due.Id:x8}; another was given up or not taken yet");
    }

    private void TakeRotation(NoticeLeaf leaf)
    {
        var (old, fresh) = (Key(leaf, "old"), Key(leaf, "new"));
        if (old is null || fresh is null || Number(leaf, "from") != leaf.Index + 1
            || (rotations.Count > 0 && rotations[^1].New != old))
        {
            Break(Verdict.SignatureFailed, Idx(leaf.Index), "更换密钥的叶子不承接此前的密钥",
                "the change of key does not follow from the key before it");
            return;
        }

        rotations.Add(new KeyRotation(leaf.Index + 1, old, fresh));
    }

    private static VerifierKey? Key(NoticeLeaf leaf, string member) =>
        leaf[member] is { ValueKind: System.Text.Json.JsonValueKind.String } text ? VerifierKey.Parse(text.GetString()!) : null;
}

/// <summary>A change of the key a log signs with.</summary>
/// <param name="From">The first size that the new key signs.</param>
/// <param name="Old">The key given up.</param>
/// <param name="New">The key taken.</param>
public sealed record KeyRotation(long From, VerifierKey Old, VerifierKey New);
