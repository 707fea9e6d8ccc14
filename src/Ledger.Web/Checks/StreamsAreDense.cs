using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The versions of a stream run from one without a gap, and the stream's own count agrees.</summary>
internal sealed class StreamsAreDense() : Invariant("streams-dense",
    "每条流的版本号从 1 起连续", "the versions of every stream run from 1 without a gap", "条流", "streams")
{
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);

    public override void See(ReplayedEvent replayed)
    {
        var due = versions.GetValueOrDefault(replayed.Stored.Stream) + 1;
        if (replayed.Stored.Version != due)
        {
            Break(replayed.Place, $"此处应为版本 {due}", $"version {due} is due here");
        }

        versions[replayed.Stored.Stream] = replayed.Stored.Version;
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = versions.Count;
        await foreach (var row in snapshot.Rows(
            "select id, version from ev.mt_streams where tenant_id = $1 and id <> 'mt_tombstone'",
            [tenant], cancellation))
        {
            var (stream, version) = (row.GetString(0), row.GetInt64(1));
            versions.Remove(stream, out var last);
            if (version != last)
            {
                Break(stream, $"流记录的版本为 {version}，最后一个事件为 {last}",
                    $"the stream counts {version} events, its last is {last}");
            }
        }

        foreach (var stream in versions.Keys)
        {
            Break(stream, "事件所属的流不存在", "the stream of the events does not exist");
        }
    }
}
