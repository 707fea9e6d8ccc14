using System.Text.Json;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The state kept beside every stream is what its events fold into.</summary>
internal sealed class StatesFollowEvents() : Invariant("states-follow-events",
    "每条流的当前状态与事件重放结果一致", "the state of every stream is what its events fold into", "个状态", "states")
{
    private const int Together = 500;

    private const string KeptSql =
        "select id, data::text, mt_version from book.mt_doc_stream_state where tenant_id = $1 and id = any ($2)";

    private const string StraySql = """
        select d.id from book.mt_doc_stream_state d
        where d.tenant_id = $1 and not exists
            (select from ev.mt_events e where e.tenant_id = $1 and e.stream_id = d.id and e.type <> 'tombstone')
        """;

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        await foreach (var folded in StreamFolds.Read(snapshot, tenant, cancellation).Chunk(Together))
        {
            await Compare(snapshot, tenant, folded, cancellation);
        }

        await foreach (var row in snapshot.Rows(StraySql, [tenant], cancellation))
        {
            Break(row.GetString(0), "有状态而没有事件", "there is a state and no event");
        }
    }

    private async Task Compare(
        BookSnapshot snapshot, string tenant, FoldedStream[] folded, CancellationToken cancellation)
    {
        var kept = new Dictionary<string, (string Data, long Version)>(StringComparer.Ordinal);
        var streams = folded.Select(f => f.Stream).ToArray();
        await foreach (var row in snapshot.Rows(KeptSql, [tenant, streams], cancellation))
        {
            kept.Add(row.GetString(0), (row.GetString(1), row.GetInt64(2)));
        }

        foreach (var stream in folded)
        {
            Looked++;
            Compare(stream, kept.TryGetValue(stream.Stream, out var state) ? state : null);
        }
    }

    private void Compare(FoldedStream folded, (string Data, long Version)? kept)
    {
        if (folded.State is not { } state)
        {
            Break(folded.Stream, $"事件无法重放：{folded.Fault}", $"its events cannot be replayed: {folded.Fault}");
        }
        else if (kept is not { } found)
        {
            Break(folded.Stream, "缺少状态", "it has no state");
        }
        else if (found.Version != folded.Version)
        {
            Break(folded.Stream, $"状态停在版本 {found.Version}，应为 {folded.Version}",
                $"the state is of version {found.Version}, not {folded.Version}");
        }
        else if (!Same(state, found.Data))
        {
            Break(folded.Stream, "状态与事件重放结果不符", "the state is not what its events fold into");
        }
    }

    private static bool Same(StoredState folded, string kept)
    {
        using var document = JsonDocument.Parse(kept);
        return JsonElement.DeepEquals(document.RootElement, JsonSerializer.SerializeToElement(folded, LedgerJson.Stored));
    }
}
