using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>Every stream is listed under the units it is about, so that no trail leaves a paper out.</summary>
internal sealed class SubjectsFollowEvents() : Invariant("subjects-follow-events",
    "每条流都列在其所涉单位名下", "every stream is listed under the units it is about", "条对应", "listings")
{
    private readonly HashSet<(string Unit, string Stream)> due = [];

    public override void See(ReplayedEvent replayed)
    {
        if (replayed.Fact is { } fact)
        {
            due.UnionWith(Journaling.SubjectsOf(replayed.Stored.Version, fact)
                .Select(unit => (unit, replayed.Stored.Stream)));
        }
    }

    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        Looked = due.Count;
        await foreach (var row in snapshot.Rows(
            "select unit, stream from ledger.subject where tenant = $1", [tenant], cancellation))
        {
            var kept = (Unit: row.GetString(0), Stream: row.GetString(1));
            if (!due.Remove(kept))
            {
                Break($"{kept.Unit} {kept.Stream}", "多出的对应", "it is listed and should not be");
            }
        }

        foreach (var (unit, stream) in due)
        {
            Break($"{unit} {stream}", "缺少的对应", "it should be listed and is not");
        }
    }
}
