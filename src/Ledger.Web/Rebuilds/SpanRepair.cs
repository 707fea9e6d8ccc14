using Ledger.Web.Journal;
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
        await using (var compare = Command(SpanDifference.Sql))
        await using (var row = await compare.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                var found = SpanDifference.Of(row);
                await differences.Say("span", found.Place, found.Kept, found.Due);
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
}
