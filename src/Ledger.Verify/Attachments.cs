using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;

namespace Ledger.Verify;

/// <summary>The scans that events name by the SHA-256 of their bytes: each is in the package, and is what was sealed.</summary>
internal sealed class Attachments
{
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    /// <summary>The files that the fact of one more event names.</summary>
    public void See(EventLine line)
    {
        foreach (var name in line.Files)
        {
            named.TryAdd(name, line.Place);
        }
    }

    /// <summary>Checks every file named.</summary>
    public void Check(Package package, Report report)
    {
        foreach (var (name, place) in named)
        {
            var path = $"attachments/{name}";
            if (Digest.FromHex(name) is null || !package.Has(path))
            {
                report.Add(Verdict.Incomplete, place, $"附件 {name} 不在包中", $"attachment {name} is not in the package");
            }
            else if (Digest.Of(package.Read(path, report)!).ToString() != name)
            {
                report.Add(Verdict.ContentAltered, place, $"附件 {name} 的内容与封存时不同", $"attachment {name} is not what was sealed");
            }
        }

        report.Say($"核对 {named.Count} 个附件。{named.Count} attachments checked.");
    }
}
