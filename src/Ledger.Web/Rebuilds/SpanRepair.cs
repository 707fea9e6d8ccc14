using Ledger.Domain.Kernel;
using Npgsql;

namespace Ledger.Web.Rebuilds;

/// <summary>
/// The sums of the months and years that are over. They follow from the lines, so they are compared once those are
/// right, and summed anew if one differs.
/// </summary>
internal sealed class SpanRepair(NpgsqlConnection connection, string tenant, Differences differences)
{
    /// <summary>Finds every difference and puts it right, within the transaction of the caller.</summary>
    public async Task Switch(CancellationToken cancellation)
    {
        var before = differences.Count;
        await using (var compare = Command("select place, kept, due from ledger.span_differences($1)"))
        await using (var row = await compare.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                await differences.Say("span", row.GetString(0), Sum(row, 1), Sum(row, 2));
            }
        }

        if (differences.Count > before)
        {
            await using var anew = Command("select ledger.sum_spans_anew($1)");
            await anew.ExecuteNonQueryAsync(cancellation);
        }
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue(tenant);
        return command;
    }

    private static Money? Sum(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Money(row.GetInt64(column));
}
