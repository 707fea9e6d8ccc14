using Ledger.Web.Exports;
using Ledger.Web.Replay;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>The list of which units each stream is about, and since when.</summary>
internal sealed class SubjectRepair : TableRepair
{
    private readonly HashSet<(string Unit, string Stream)> wrong = [];
    private Dictionary<(string Unit, string Stream), Instant> right = [];

    public override async Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation)
    {
        var due = new Dictionary<(string Unit, string Stream), Instant>(book.Subjects);
        await foreach (var row in snapshot.Rows(
            "select unit, stream, recorded_at from ledger.subject where tenant = $1", [tenant], cancellation))
        {
            var kept = (Unit: row.GetString(0), Stream: row.GetString(1));
            var since = row.GetFieldValue<Instant>(2);
            var known = due.TryGetValue(kept, out var at);
            if (known && at == since)
            {
                due.Remove(kept);
                continue;
            }

            await differences.Say("subject", kept.Stream, Text(kept.Unit, since), known ? Text(kept.Unit, at) : null);
            wrong.Add(kept);
        }

        foreach (var ((unit, stream), since) in due.Where(d => !wrong.Contains(d.Key)))
        {
            await differences.Say("subject", stream, null, Text(unit, since));
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
            insert into ledger.subject (tenant, unit, stream, recorded_at)
            select $1, n.* from unnest($2, $3, $4) as n on conflict do nothing
            """, tenant, cancellation, right.Keys.Select(s => s.Unit).ToArray(),
            right.Keys.Select(s => s.Stream).ToArray(), right.Values.ToArray());
    }

    private static string Text(string unit, Instant since) => $"{unit} {PlainText.Of(since)}";
}
