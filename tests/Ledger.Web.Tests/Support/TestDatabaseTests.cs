using Npgsql;

namespace Ledger.Web.Tests.Support;

public sealed class TestDatabaseTests(TestCluster cluster, TestDatabase own) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task every_test_class_writes_to_a_database_of_its_own()
    {
        var other = await cluster.CreateDatabaseAsync(Ct);
        await RunAsync(own.ConnectionString, "create table mine (n int)");
        const string Mine = "select count(*)::text from pg_tables where tablename = 'mine'";
        Assert.Equal("0", await RunAsync(other, Mine));
        Assert.Equal("1", await RunAsync(own.ConnectionString, Mine));
        await cluster.DropAsync(other, Ct);
        var gone = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(other, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, gone.SqlState);
    }

    private static async Task<string?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct) as string;
    }
}
