using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>An order to take the personal part of an event away.</summary>
/// <param name="Law">The law or ruling it rests on.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="First">Who approved it.</param>
/// <param name="Second">The other one who approved it.</param>
internal sealed record Redaction(string Law, string Request, string First, string Second)
{
    /// <summary>The state with which the database refuses.</summary>
    public const string Refused = "LG002";

    /// <summary>Takes it away; data, salt and the note of it change in one transaction.</summary>
    public static async Task Take(
        NpgsqlDataSource source, string tenant, long sequence, Redaction order, CancellationToken cancellation)
    {
        await using var redact = source.CreateCommand("select audit.redact($1, $2, $3, $4, $5, $6)");
        redact.Parameters.AddWithValue(tenant);
        redact.Parameters.AddWithValue(sequence);
        redact.Parameters.AddWithValue(order.Law);
        redact.Parameters.AddWithValue(order.Request);
        redact.Parameters.AddWithValue(order.First);
        redact.Parameters.AddWithValue(order.Second);
        await redact.ExecuteNonQueryAsync(cancellation);
    }
}
