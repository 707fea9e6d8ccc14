using Ledger.Domain.Kernel;
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

        await foreach (var row in snapshot.Rows(
            "select place, kept, due from ledger.span_differences($1)", [tenant], cancellation))
        {
            var (kept, due) = (Sum(row, 1), Sum(row, 2));
            Break(row.GetString(0), $"合计 {kept} 元，分录之和 {due} 元", $"the sum says {kept}, the lines sum to {due}");
        }
    }

    private static string Sum(Npgsql.NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? "∅" : new Money(row.GetInt64(column)).ToString();
}
