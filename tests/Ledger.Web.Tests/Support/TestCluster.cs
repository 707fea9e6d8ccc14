using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Ledger.Web.Tests.Support;

/// <summary>
/// One private PostgreSQL for all tests of this assembly: fast and forgetful. Tests of durability start
/// their own from <see cref="EmbeddedPostgres"/> with its defaults.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create();
    private readonly DatabaseTemplate _template = new();
    private EmbeddedPostgres? _server;

    public async ValueTask InitializeAsync()
    {
        var options = EmbeddedPostgresOptions.FromEnvironment() with { Durable = false };
        _server = await EmbeddedPostgres.StartAsync(_folder.Path, options);
    }

    /// <summary>
    /// A fresh copy of the template; drop it with <see cref="DropAsync"/> when nothing uses it any more.
    /// </summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken ct)
    {
        await _template.EnsureBuiltAsync(Address, ct);
        var name = $"t_{Guid.NewGuid():n}";
        await RunAsync($"create database {name} template {DatabaseTemplate.Name}", ct);
        return Address(name);
    }

    public async Task DropAsync(string connectionString, CancellationToken ct)
    {
        await using (var pool = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await RunAsync($"drop database if exists {name} with (force)", ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private string Address(string database) => new NpgsqlConnectionStringBuilder(_server!.ConnectionString)
    {
        Database = database,
        // Test classes run side by side and share the server's 200 connections.
        MaxPoolSize = 20,
    }.ConnectionString;

    private async Task RunAsync(string sql, CancellationToken ct)
    {
        var address = new NpgsqlConnectionStringBuilder(Address("ledger")) { Pooling = false };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
