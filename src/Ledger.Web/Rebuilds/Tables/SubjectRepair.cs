using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>The list of which units each stream is about.</summary>
internal sealed class SubjectRepair : TableRepair
{
    private readonly List<(string Unit, string Stream)> wrong = [];
    private IReadOnlyCollection<(string Unit, string Stream)> right = [];

    public override async Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation)
    {
        var due = new HashSet<(string Unit, string Stream)>(book.Subjects);
        await foreach (var row in snapshot.Rows(
            "select unit, stream from ledger.subject where tenant = $1", [tenant], cancellation))
        {
            var kept = (Unit: row.GetString(0), Stream: row.GetString(1));
            if (!due.Remove(kept))
            {
                await differences.Say("subject", kept.Stream, kept.Unit, null);
                wrong.Add(kept);
            }
        }

        foreach (var (unit, stream) in due)
        {
            await differences.Say("subject", stream, null, unit);
        }

        right = due;
    }

    public override async Task Switch(NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await Execute(connection, """
            delete from ledger.subject s using unnest($2, $3) as w(unit, stream)
            where s.tenant = $1 and s.unit = w.unit and s.stream = w.stream
            """, tenant, cancellation, wrong.Select(s => s.Unit).ToArray(), wrong.Select(s => s.Stream).ToArray());
        await Execute(connection, """
            insert into ledger.subject (tenant, unit, stream)
            select $1, n.* from unnest($2, $3) as n on conflict do nothing
            """, tenant, cancellation, right.Select(s => s.Unit).ToArray(), right.Select(s => s.Stream).ToArray());
    }
}
