using Npgsql;

namespace Ledger.Web.Tests.Support;

/// <summary>Counts stored facts.</summary>
internal static class Facts
{
    public static async Task<long> Count(NpgsqlDataSource source, string type)
    {
        await using var count = source.CreateCommand("select count(*) from ev.mt_events where type = $1");
        count.Parameters.AddWithValue(type);
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
