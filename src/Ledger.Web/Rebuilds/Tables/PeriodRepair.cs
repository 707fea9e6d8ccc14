using Ledger.Web.Hosting.Storage;
using Ledger.Web.Replay;
using Npgsql;

namespace Ledger.Web.Rebuilds.Tables;

/// <summary>The list of closed months.</summary>
internal sealed class PeriodRepair : TableRepair
{
    private const string WriteSql = """
        insert into ledger.closed_period (tenant, holder, period, reopened_for, reopened_until)
        values ($1, $2, $3, $4, $5)
        on conflict (tenant, holder, period)
            do update set reopened_for = excluded.reopened_for, reopened_until = excluded.reopened_until
        """;

    private readonly List<ClosedPeriod> wrong = [];
    private readonly List<ClosedPeriod> right = [];

    public override async Task Compare(
        BookSnapshot snapshot, string tenant, DerivedBook book, Differences differences,
        CancellationToken cancellation)
    {
        var due = new Dictionary<(string, string), ClosedPeriod>(book.Periods);
        await foreach (var kept in ClosedPeriodRows.Read(snapshot, tenant, cancellation))
        {
            due.Remove((kept.Holder, kept.Period), out var closed);
            if (!kept.Says(closed))
            {
                await differences.Say("period", $"{kept.Holder} {kept.Period}", kept.Until, closed?.Until);
                wrong.Add(kept);
                right.AddRange(closed is null ? [] : [closed]);
            }
        }

        foreach (var closed in due.Values)
        {
            await differences.Say("period", $"{closed.Holder} {closed.Period}", null, closed.Period);
            right.Add(closed);
        }
    }

    public override async Task Switch(NpgsqlConnection connection, string tenant, CancellationToken cancellation)
    {
        await Execute(connection, """
            delete from ledger.closed_period p using unnest($2, $3) as w(holder, period)
            where p.tenant = $1 and p.holder = w.holder and p.period = w.period
            """, tenant, cancellation, wrong.Select(p => p.Holder).ToArray(), wrong.Select(p => p.Period).ToArray());
        foreach (var closed in right)
        {
            await using var command = new NpgsqlCommand(WriteSql, connection);
            command.Parameters.AddWithValue(tenant);
            command.Parameters.AddWithValue(closed.Holder);
            command.Parameters.AddWithValue(closed.Period);
            command.Parameters.AddWithValue(closed.For.ToArray());
            command.Parameters.AddWithValue((object?)closed.Until ?? DBNull.Value);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
