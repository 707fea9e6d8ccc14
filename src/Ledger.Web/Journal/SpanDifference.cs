using Ledger.Domain.Kernel;
using Npgsql;

namespace Ledger.Web.Journal;

/// <summary>A sum of a span that is not what its lines come to.</summary>
/// <param name="Place">The account and the span.</param>
/// <param name="Kept">The sum that is kept; null when there is none.</param>
/// <param name="Due">What the lines come to; null when there are none.</param>
internal sealed record SpanDifference(string Place, Money? Kept, Money? Due)
{
    /// <summary>Asks for every difference of a tenant, <c>$1</c>.</summary>
    public const string Sql = "select place, kept, due from ledger.span_differences($1)";

    /// <summary>The difference in a row of the answer.</summary>
    public static SpanDifference Of(NpgsqlDataReader row) => new(row.GetString(0), Sum(row, 1), Sum(row, 2));

    private static Money? Sum(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Money(row.GetInt64(column));
}
