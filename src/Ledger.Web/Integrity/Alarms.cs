using Ledger.Domain.Integrity;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>Keeps what was found wrong where people look; each thing once.</summary>
internal static class Alarms
{
    public static async Task Raise(
        NpgsqlConnection connection, string tenant, string code, Finding finding, CancellationToken cancellation)
    {
        await using var raise = new NpgsqlCommand("""
            insert into audit.alarm (tenant, code, record, chinese, english) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """, connection);
        raise.Parameters.AddWithValue(tenant);
        raise.Parameters.AddWithValue(code);
        raise.Parameters.AddWithValue(finding.Record);
        raise.Parameters.AddWithValue(finding.Chinese);
        raise.Parameters.AddWithValue(finding.English);
        await raise.ExecuteNonQueryAsync(cancellation);
    }
}
