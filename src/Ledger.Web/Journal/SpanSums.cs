using NodaTime;
using Npgsql;

namespace Ledger.Web.Journal;

/// <summary>
/// Keeps the sums of months and years that are over, see <c>ledger.span_sum</c>: a question about the past adds them
/// up and reads only the lines of the month the question falls into. Nothing is lost when they are behind or missing;
/// more lines are read.
/// </summary>
internal static class SpanSums
{
    /// <summary>Sums every tenant up to the month that has begun.</summary>
    public static async Task Advance(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var now = source.CreateCommand("select date_trunc('month', now() at time zone 'UTC')::date");
        var month = (LocalDate)(await now.ExecuteScalarAsync(cancellation))!;
        await using var unsummed = source.CreateCommand("""
            select b.tenant from (select distinct tenant from ledger.balance) b
            where not exists (select from ledger.spans_summed s where s.tenant = b.tenant and s.until >= $1)
            """);
        unsummed.Parameters.AddWithValue(month);
        var tenants = new List<string>();
        await using (var row = await unsummed.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                tenants.Add(row.GetString(0));
            }
        }

        foreach (var tenant in tenants)
        {
            await Advance(source, tenant, month, cancellation);
        }
    }

    /// <summary>Sums what a tenant recorded before a first of a month, once all of it is in.</summary>
    /// <exception cref="MomentRefusedException">Entries of before are still being written, or the month lies ahead.</exception>
    public static async Task Advance(
        NpgsqlDataSource source, string tenant, LocalDate until, CancellationToken cancellation)
    {
        await new Settling(source).Settle(StartOf(until) - Duration.FromTicks(10), cancellation);
        await using var sum = source.CreateCommand("select ledger.sum_spans($1, $2)");
        sum.CommandTimeout = 0;
        sum.Parameters.AddWithValue(tenant);
        sum.Parameters.AddWithValue(until);
        await sum.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>How far a tenant is summed; null when nothing is.</summary>
    public static async Task<LocalDate?> Until(
        NpgsqlDataSource source, string tenant, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand("select until from ledger.spans_summed where tenant = $1");
        read.Parameters.AddWithValue(tenant);
        return (LocalDate?)await read.ExecuteScalarAsync(cancellation);
    }

    /// <summary>When a month begins, as the sums count.</summary>
    public static Instant StartOf(LocalDate month) => month.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
}
