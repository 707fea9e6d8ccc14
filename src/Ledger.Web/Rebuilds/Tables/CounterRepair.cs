using Ledger.Domain.Kernel;
using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>The counters of the number series; each is moved by its difference, as balances are.</summary>
internal sealed class CounterRepair : TableRepair
{
    private readonly List<(NumberSeries Series, int By)> moves = [];

    public override async Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation)
    {
        var due = new Dictionary<NumberSeries, int>(book.Counters);
        await foreach (var row in snapshot.Rows(
            "select scope, kind, year, last from ledger.counter where tenant = $1", [tenant], cancellation))
        {
            var series = new NumberSeries(row.GetString(0), row.GetString(1), row.GetInt32(2));
            due.Remove(series, out var last);
            await Compare(series, row.GetInt32(3), last, differences);
        }

        foreach (var (series, last) in due)
        {
            await Compare(series, null, last, differences);
        }
    }

    public override Task Switch(NpgsqlConnection connection, string tenant, CancellationToken cancellation) =>
        Execute(connection, """
            insert into ledger.counter as c (tenant, scope, kind, year, last)
            select $1, n.* from unnest($2, $3, $4, $5) as n(scope, kind, year, moved)
            order by n.scope, n.kind, n.year
            on conflict (tenant, scope, kind, year) do update set last = c.last + excluded.last
            """, tenant, cancellation,
            moves.Select(m => m.Series.Scope).ToArray(), moves.Select(m => m.Series.Kind).ToArray(),
            moves.Select(m => m.Series.Year).ToArray(), moves.Select(m => m.By).ToArray());

    private async Task Compare(NumberSeries series, int? kept, int due, Differences differences)
    {
        if (kept != due)
        {
            await differences.Say("counter", $"{series.Scope} {series.Kind} {series.Year}", kept, due);
            moves.Add((series, due - (kept ?? 0)));
        }
    }
}
