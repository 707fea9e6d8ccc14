using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>
/// Each reversal names an earlier entry, its lines are the exact negation of that entry's, no entry is reversed twice,
/// and the list of reversals says so.
/// </summary>
internal sealed class ReversalsUndoOneEntry() : Invariant("reversals-undo-one-entry",
    "每笔冲销对应一笔原分录，金额方向恰好相反，且只冲销一次",
    "each reversal negates one existing entry exactly, and no entry is reversed twice", "笔冲销", "reversals")
{
    private const int Together = 500;

    private const string OriginalsSql = """
        select e.seq_id, e.stream_id, e.version, e.type, e.data, e.timestamp
        from unnest($2::text[], $3::bigint[]) as r(stream, version)
        join ev.mt_events e on e.tenant_id = $1 and e.stream_id = r.stream and e.version = r.version
        """;

    private readonly Dictionary<FactPlace, ReplayedEvent> reversals = [];

    public override void See(ReplayedEvent replayed)
    {
        if (replayed.Fact is not IReversal reversal)
        {
            return;
        }

        Looked++;
        if (!reversals.TryAdd(reversal.Reverses, replayed))
        {
            Break(replayed.Place, $"{Place(reversal.Reverses)} 被冲销两次", $"{Place(reversal.Reverses)} is reversed twice");
        }
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        foreach (var some in reversals.Chunk(Together))
        {
            await CompareWithOriginals(snapshot, tenant, some, cancellation);
        }

        await foreach (var row in snapshot.Rows(
            "select stream, version, by_stream, by_version, recorded_at from ledger.reversal where tenant = $1",
            [tenant], cancellation))
        {
            var original = new FactPlace(row.GetString(0), row.GetInt64(1));
            reversals.Remove(original, out var by);
            if (by?.Stored is not { } reversal || reversal.Stream != row.GetString(2)
                || reversal.Version != row.GetInt64(3)
                || reversal.RecordedAt != row.GetFieldValue<NodaTime.Instant>(4))
            {
                Break(Place(original), "冲销登记与事件不符", "the list of reversals is not what the events say");
            }
        }

        foreach (var (original, by) in reversals)
        {
            Break(by.Place, $"冲销 {Place(original)} 未登记", $"the list of reversals lacks that of {Place(original)}");
        }
    }

    private async Task CompareWithOriginals(
        BookSnapshot snapshot, string tenant, KeyValuePair<FactPlace, ReplayedEvent>[] some,
        CancellationToken cancellation)
    {
        var originals = new Dictionary<FactPlace, StoredEvent>();
        await foreach (var row in snapshot.Rows(OriginalsSql,
            [tenant, some.Select(r => r.Key.Stream).ToArray(), some.Select(r => r.Key.Version).ToArray()], cancellation))
        {
            var stored = EventReader.Read(row);
            originals.Add(new FactPlace(stored.Stream, stored.Version), stored);
        }

        foreach (var (place, reversal) in some)
        {
            if (!originals.TryGetValue(place, out var original) || original.Sequence >= reversal.Stored.Sequence)
            {
                Break(reversal.Place, $"所冲销的 {Place(place)} 不存在", $"{Place(place)}, which it reverses, does not exist");
            }
            else if (!Negates(reversal, ReplayedEvent.Of(original)))
            {
                Break(reversal.Place, $"与 {Place(place)} 并非恰好相反", $"it is not the exact negation of {Place(place)}");
            }
        }
    }

    private static bool Negates(ReplayedEvent reversal, ReplayedEvent original)
    {
        if (reversal.Fact is not { } undoing || original.Fact is not { } undone || (reversal.Fault ?? original.Fault) is not null)
        {
            return false;
        }

        var left = Postings.Of(undone).ToList();
        return Postings.Of(undoing).All(line => left.Remove(line with { Amount = -line.Amount })) && left.Count == 0;
    }

    private static string Place(FactPlace place) => $"{place.Stream} v{place.Version}";
}
