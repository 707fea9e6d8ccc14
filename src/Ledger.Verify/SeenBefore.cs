using System.Text;
using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>The newest checkpoint of each log that this verifier has verified, so that an older one is not taken for new.</summary>
internal sealed class SeenBefore
{
    private readonly string path;

    public SeenBefore(string? folder, string origin)
    {
        var place = folder ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
            ".ledger-verify");
        path = Path.Combine(place, Digest.Of(Encoding.UTF8.GetBytes(origin)).ToString()[..16]);
    }

    /// <summary>Lays the tree beside what was seen.</summary>
    public void Compare(LogTree tree, Checkpoint head, Report report)
    {
        if (!File.Exists(path) || SignedNote.Parse(File.ReadAllText(path)) is not { } note
            || Checkpoint.Parse(note.Text) is not { } seen || seen.Origin != head.Origin)
        {
            return;
        }

        if (seen.Size > head.Size)
        {
            report.Add(Verdict.Inconclusive, "checkpoint", $"比此前核验过的旧（{seen.Short}）",
                $"it is older than one verified before ({seen.Short})");
        }
        else
        {
            tree.Demand(seen, $"seen before: {seen.Short}", report);
        }
    }

    /// <summary>Remembers a checkpoint that was verified.</summary>
    public void Remember(string note)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, note);
    }
}
