using System.Runtime.CompilerServices;
using Ledger.Web.Hosting.Storage;
using NodaTime;

namespace Ledger.Web.Replay;

/// <summary>Reads which months are kept as closed.</summary>
internal static class ClosedPeriodRows
{
    private const string Sql = """
        select holder, period, coalesce(reopened_for, '{}'), reopened_until from ledger.closed_period where tenant = $1
        """;

    /// <summary>Every month of the tenant that has been closed.</summary>
    public static async IAsyncEnumerable<ClosedPeriod> Read(
        BookSnapshot snapshot, string tenant, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in snapshot.Rows(Sql, [tenant], cancellation))
        {
            yield return new ClosedPeriod(row.GetString(0), row.GetString(1), row.GetFieldValue<string[]>(2),
                row.IsDBNull(3) ? null : row.GetFieldValue<Instant>(3));
        }
    }
}
