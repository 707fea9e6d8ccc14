using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;
using NodaTime;

namespace Ledger.Web.Checks;

/// <summary>
/// Every stream is listed under the units it is about, since the moment it is, so that no trail leaves a paper out.
/// </summary>
internal sealed class SubjectsFollowEvents() : Invariant("subjects-follow-events",
    "每条流都列在其所涉单位名下", "every stream is listed under the units it is about", "条对应", "listings")
{
    private readonly Dictionary<(string Unit, string Stream), Instant> due = [];

    public override void See(ReplayedEvent replayed)
    {
        if (replayed.Fact is not { } fact)
        {
            return;
        }

        var (stream, version, at) = (replayed.Stored.Stream, replayed.Stored.Version, replayed.Stored.RecordedAt);
        foreach (var unit in Journaling.SubjectsOf(version, fact))
        {
            due.TryAdd((unit, stream), at);
        }
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = due.Count;
        await foreach (var row in snapshot.Rows(
            "select unit, stream, recorded_at from ledger.subject where tenant = $1", [tenant], cancellation))
        {
            var kept = (Unit: row.GetString(0), Stream: row.GetString(1));
            if (!due.Remove(kept, out var since))
            {
                Break($"{kept.Unit} {kept.Stream}", "多出的对应", "it is listed and should not be");
            }
            else if (since != row.GetFieldValue<Instant>(2))
            {
                Break($"{kept.Unit} {kept.Stream}", "对应的起始时间有误", "it is listed since another moment");
            }
        }

        foreach (var (unit, stream) in due.Keys)
        {
            Break($"{unit} {stream}", "缺少的对应", "it should be listed and is not");
        }
    }
}
