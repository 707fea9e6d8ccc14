using NodaTime;
using Npgsql;

namespace Ledger.Web.Intake.Recording;

/// <summary>The months that are closed to a person.</summary>
internal static class ClosedMonths
{
    /// <summary>None.</summary>
    public static readonly IReadOnlySet<(string Holder, string Period)> None = new HashSet<(string, string)>();

    private const string ReadSql = """
        select holder, period from ledger.closed_period
        where tenant = $1 and not (reopened_until is not null and reopened_until > $2 and $3 = any (reopened_for))
        """;

    /// <summary>The months closed to the person at the moment.</summary>
    public static async Task<IReadOnlySet<(string Holder, string Period)>> For(
        NpgsqlConnection connection, string tenant, string person, Instant at, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(ReadSql, connection);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(at);
        read.Parameters.AddWithValue(person);
        var months = new HashSet<(string, string)>();
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            months.Add((row.GetString(0), row.GetString(1)));
        }

        return months;
    }
}
