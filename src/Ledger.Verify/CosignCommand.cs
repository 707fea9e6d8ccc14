using Ledger.Domain.Integrity;
using Ledger.Web.Integrity;

namespace Ledger.Verify;

/// <summary>
/// A witness's part: a package that holds, and continues what was seen before, is cosigned; the line goes back to the
/// ledger. The key stays with the witness.
/// </summary>
internal static class CosignCommand
{
    public static void Run(Words words, Report report)
    {
        var name = words.Need("name");
        if (words["new-key"] is { } path)
        {
            using var made = SigningKey.Make(path, name, SignatureKind.Cosignature);
            report.Say($"witness {name.Split('/')[^1]} {made.Verifier}");
            return;
        }

        // The quorum may well ask for this very cosignature, so only the log's own signature is demanded.
        var policy = SignedHead.ReadPolicy(words.Need("policy"), report);
        var alone = policy is null ? null : LogPolicy.Parse(string.Concat(policy.Logs.Select(l => $"log {l}\n")) + "quorum none\n");
        var package = new Package(words.Need("export"));
        if (policy is null || alone is null || LogCommand.CheckUnder(package, alone, policy, words, report) is null || !report.Holds)
        {
            return;
        }

        using var key = SigningKey.Open(words.Need("key"), name, SignatureKind.Cosignature);
        var note = SignedNote.Parse(package.ReadText("checkpoint", report)!)!;
        var line = key.Cosign(note.Text, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        report.Say((note with { Signatures = [.. note.Signatures, line] }).ToString());
    }
}
