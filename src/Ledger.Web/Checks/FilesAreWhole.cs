using Ledger.Domain.Journal;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>Every file named by a fact is kept, and the bytes of every file hash to its name.</summary>
internal sealed class FilesAreWhole() : Invariant("files-are-whole",
    "附件内容与其 SHA-256 一致，且被引用的附件都在", "the bytes of every file hash to its name, and every file named is kept",
    "个附件", "files")
{
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    public override void See(ReplayedEvent replayed)
    {
        foreach (var name in replayed is { Fault: null, Fact: { } fact } ? FilesNamed.By(fact) : [])
        {
            named.TryAdd(name, replayed.Place);
        }
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(
            "select sha256, encode(sha256(bytes), 'hex') from ledger.attachment where tenant = $1", [tenant], cancellation))
        {
            Looked++;
            named.Remove(row.GetString(0));
            if (row.GetString(0) != row.GetString(1))
            {
                Break(row.GetString(0), $"内容的 SHA-256 是 {row.GetString(1)}", $"its bytes hash to {row.GetString(1)}");
            }
        }

        foreach (var (name, place) in named)
        {
            Break(place, $"附件 {name} 不在", $"file {name} is not kept");
        }
    }
}
