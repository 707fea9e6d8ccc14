using System.Runtime.CompilerServices;
using System.Text.Json;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Replay;

/// <summary>A stream folded to its end beside the state that is kept for it.</summary>
/// <param name="Kept">The kept state in JSON, or null when there is none.</param>
/// <param name="KeptVersion">The version of the stream at which it was kept.</param>
internal sealed record ReplayedState(FoldedStream Folded, string? Kept, long KeptVersion)
{
    /// <summary>Whether the kept state is what the events fold into.</summary>
    public bool IsRight => Folded.State is { } state && Kept is not null && KeptVersion == Folded.Version
        && Same(state, Kept);

    private static bool Same(StoredState folded, string kept)
    {
        using var document = JsonDocument.Parse(kept);
        return JsonElement.DeepEquals(document.RootElement, JsonSerializer.SerializeToElement(folded, LedgerJson.Stored));
    }
}

/// <summary>Folds every stream of a tenant beside the states that are kept.</summary>
internal static class StateReplay
{
    private const int Together = 500;

    private const string KeptSql =
        "select id, data::text, mt_version from book.mt_doc_stream_state where tenant_id = $1 and id = any ($2)";

    private const string StraySql = """
        select d.id from book.mt_doc_stream_state d
        where d.tenant_id = $1 and not exists
            (select from ev.mt_events e where e.tenant_id = $1 and e.stream_id = d.id and e.type <> 'tombstone')
        """;

    /// <summary>Every stream of the tenant.</summary>
    public static async IAsyncEnumerable<ReplayedState> Read(
        BookSnapshot snapshot, string tenant, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var streams in StreamFolds.Read(snapshot, tenant, cancellation).Chunk(Together))
        {
            var kept = await Kept(snapshot, tenant, [.. streams.Select(f => f.Stream)], cancellation);
            foreach (var folded in streams)
            {
                yield return kept.TryGetValue(folded.Stream, out var state)
                    ? new ReplayedState(folded, state.Data, state.Version)
                    : new ReplayedState(folded, null, 0);
            }
        }
    }

    /// <summary>The keys of states without a single event.</summary>
    public static async IAsyncEnumerable<string> Strays(
        BookSnapshot snapshot, string tenant, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(StraySql, [tenant], cancellation))
        {
            yield return row.GetString(0);
        }
    }

    private static async Task<Dictionary<string, (string Data, long Version)>> Kept(
        BookSnapshot snapshot, string tenant, string[] streams, CancellationToken cancellation)
    {
        var kept = new Dictionary<string, (string Data, long Version)>(StringComparer.Ordinal);
        await foreach (var row in snapshot.Rows(KeptSql, [tenant, streams], cancellation))
        {
            kept.Add(row.GetString(0), (row.GetString(1), row.GetInt64(2)));
        }

        return kept;
    }
}
