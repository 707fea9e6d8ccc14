using Ledger.Web.Journal;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The sum of every span that is over is the sum of its lines.</summary>
internal sealed class SpansFollowJournal() : Invariant("spans-follow-journal",
    "每个已过月度、年度的合计等于其分录之和", "the sum of every month and year that is over is the sum of its lines", "个合计", "sums")
{
    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(
            "select count(*) from ledger.span_sum where tenant = $1", [tenant], cancellation))
        {
            Looked = row.GetInt64(0);
        }

        await foreach (var row in snapshot.Rows(SpanDifference.Sql, [tenant], cancellation))
        {
            var found = SpanDifference.Of(row);
            var (kept, due) = (found.Kept?.ToString() ?? "∅", found.Due?.ToString() ?? "∅");
            Break(found.Place, $"合计 {kept} 元，分录之和 {due} 元", $"the sum says {kept}, the lines sum to {due}");
        }
    }
}
