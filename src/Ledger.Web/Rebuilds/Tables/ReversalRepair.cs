using Ledger.Domain.Kernel;
using Ledger.Web.Replay;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>The list of which entry cancels which.</summary>
internal sealed class ReversalRepair : TableRepair
{
    private readonly List<FactPlace> wrong = [];
    private readonly List<(FactPlace Entry, Cancelling By)> right = [];

    public override async Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation)
    {
        var due = new Dictionary<FactPlace, Cancelling>(book.Reversals);
        await foreach (var row in snapshot.Rows(
            "select stream, version, by_stream, by_version, recorded_at from ledger.reversal where tenant = $1",
            [tenant], cancellation))
        {
            var entry = new FactPlace(row.GetString(0), row.GetInt64(1));
            var kept = new Cancelling(new FactPlace(row.GetString(2), row.GetInt64(3)), row.GetFieldValue<Instant>(4));
            due.Remove(entry, out var by);
            if (by != kept)
            {
                await differences.Say("reversal", $"{entry.Stream} v{entry.Version}", kept, by);
                wrong.Add(entry);
                right.AddRange(by is null ? [] : [(entry, by)]);
            }
        }

        foreach (var (entry, by) in due)
        {
            await differences.Say("reversal", $"{entry.Stream} v{entry.Version}", null, by);
            right.Add((entry, by));
        }
    }

    public override async Task Switch(NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await Execute(connection, """
            delete from ledger.reversal r using unnest($2, $3) as w(stream, version)
            where r.tenant = $1 and r.stream = w.stream and r.version = w.version
            """, tenant, cancellation,
            wrong.Select(r => r.Stream).ToArray(), wrong.Select(r => r.Version).ToArray());
        await Execute(connection, """
            insert into ledger.reversal (tenant, stream, version, by_stream, by_version, recorded_at)
            select $1, n.* from unnest($2, $3, $4, $5, $6) as n
            """, tenant, cancellation,
            right.Select(r => r.Entry.Stream).ToArray(), right.Select(r => r.Entry.Version).ToArray(),
            right.Select(r => r.By.Place.Stream).ToArray(), right.Select(r => r.By.Place.Version).ToArray(),
            right.Select(r => r.By.At).ToArray());
    }
}
