using Ledger.Web.Hosting;
using Ledger.Web.Hosting.EmbeddedDatabase;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Tests.Support;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Ledger.Web.Tests.Hosting;

/// <summary>
/// A database that an operator brings: with its owner apart, or with one user who may make no others. It works either
/// way, and what is missing is said.
/// </summary>
public sealed class DatabaseUsersTests(TestCluster cluster, TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly string owner = $"owner_{Guid.NewGuid():n}";
    private string address = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A database owned by a user who is not the superuser and may make no other users.</summary>
    public async ValueTask InitializeAsync()
    {
        await Run(database.ConnectionString, $"create role {owner} login password 'of-the-operator'");
        await Run(database.ConnectionString, $"create database {owner} owner {owner}");
        address = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Database = owner, Username = owner, Password = "of-the-operator",
        }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DropAsync(address, CancellationToken.None);
        await Run(database.ConnectionString, $"drop role {owner}");
    }

    [Fact]
    public async Task one_user_who_does_everything_works_and_is_told_for_as_long_as_it_is_so()
    {
        await using (var handle = await Open(("Ledger", address)))
        {
            Assert.Equal((owner, owner), (User(handle.Access.Service), User(handle.Access.Sealer)));
            await LedgerStore.CreateSchemaAsync(handle.Access.Owner!, Ct);
        }

        await using var source = LedgerStore.Connect(address);
        var status = await LogStatus.Read(source, Desk.Tenant, Ct);
        Assert.Equal($"session: the service signs in as {owner}, who owns what is recorded", Assert.Single(status.Drift));
    }

    [Fact]
    public async Task a_service_apart_from_the_owner_runs_over_what_the_owner_set_up()
    {
        var service = As(DatabaseAccess.Derive(database.ConnectionString).Service);
        var sealer = As(DatabaseAccess.Derive(database.ConnectionString).Sealer);
        await using (var set = await Open(("Ledger", service), ("LedgerSealer", sealer), ("LedgerOwner", address)))
        {
            Assert.Equal((DatabaseRoles.App, DatabaseRoles.Sealer, owner),
                (User(set.Access.Service), User(set.Access.Sealer), User(set.Access.Owner!)));
            await LedgerStore.CreateSchemaAsync(set.Access.Owner!, Ct);
        }

        await using var handle = await Open(("Ledger", service), ("LedgerSealer", sealer));
        Assert.Null(handle.Access.Owner);
        await using var source = LedgerStore.Connect(handle.Access.Service);
        await ProtectionSetup.Demand(source, Ct);
        Assert.Empty((await LogStatus.Read(source, Desk.Tenant, Ct)).Drift);

        // A newer program sets up something else, and says who must.
        await Run(address, "insert into audit.setup (digest) values ('of another version')");
        var refused = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => ProtectionSetup.Demand(source, Ct));
        Assert.Contains("ConnectionStrings__LedgerOwner", refused.English, StringComparison.Ordinal);
    }

    private string As(string way) => new NpgsqlConnectionStringBuilder(way) { Database = owner }.ConnectionString;

    private static string User(string way) => new NpgsqlConnectionStringBuilder(way).Username!;

    private static Task<DatabaseHandle> Open(params (string Name, string Way)[] ways) => LedgerDatabase.OpenAsync(
        new ConfigurationBuilder().AddInMemoryCollection(
            ways.Select(w => KeyValuePair.Create($"ConnectionStrings:{w.Name}", (string?)w.Way))).Build(),
        CommandLineOptions.Parse([]), Ct);

    private static async Task Run(string way, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(way) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var run = new NpgsqlCommand(sql, connection);
        await run.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
