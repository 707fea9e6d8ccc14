using Ledger.Web.Hosting.EmbeddedDatabase;
using Npgsql;

namespace Ledger.Web.Hosting;

/// <summary>Opens the database that the settings name, or a private one in the data directory.</summary>
public static class LedgerDatabase
{
    /// <summary>
    /// The name under ConnectionStrings: <c>ConnectionStrings__Ledger</c> in the environment. Beside it may stand
    /// <c>ConnectionStrings__LedgerOwner</c>, who creates and changes tables, and <c>ConnectionStrings__LedgerSealer</c>.
    /// </summary>
    public const string ConnectionName = "Ledger";

    /// <summary>Whether tables are there that somebody else owns: then this user does not create any.</summary>
    private const string GuestSql = """
        select count(*) filter (where not pg_has_role(n.nspowner, 'member')) > 0
        from pg_namespace n where n.nspname = 'audit'
        """;

    /// <exception cref="DatabaseUnavailableException">
    /// No database can be had; the text says how to mend it.
    /// </exception>
    public static async Task<DatabaseHandle> OpenAsync(
        IConfiguration configuration, CommandLineOptions options, CancellationToken ct = default)
    {
        var named = options.Connection ?? configuration.GetConnectionString(ConnectionName);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return new DatabaseHandle(await NamedAsync(LedgerConnection.Complete(named),
                Complete(configuration, "LedgerOwner"), Complete(configuration, "LedgerSealer"), ct), embedded: null);
        }

        var settings = EmbeddedPostgresOptions.FromEnvironment() with { Say = Console.Error.WriteLine };
        var embedded = await EmbeddedPostgres.StartAsync(options.DataDirectory, settings, ct);
        var (access, trouble) = await DatabaseRoles.Ensure(embedded.ConnectionString, resets: true, ct);
        Say(trouble);
        return new DatabaseHandle(access, embedded);
    }

    private static string? Complete(IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) is { Length: > 0 } given ? LedgerConnection.Complete(given) : null;

    private static async Task<DatabaseAccess> NamedAsync(
        string service, string? owner, string? sealer, CancellationToken ct)
    {
        if (owner is not null)
        {
            return new DatabaseAccess(service, sealer ?? owner, owner);
        }

        if (await IsGuestAsync(service, ct))
        {
            return new DatabaseAccess(service, sealer ?? service, Owner: null);
        }

        var (access, trouble) = await DatabaseRoles.Ensure(service, resets: false, ct);
        Say(trouble);
        return access with { Sealer = sealer ?? access.Sealer };
    }

    private static async Task<bool> IsGuestAsync(string service, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(service) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var ask = new NpgsqlCommand(GuestSql, connection);
        return (bool)(await ask.ExecuteScalarAsync(ct))!;
    }

    private static void Say(string? trouble)
    {
        if (trouble is not null)
        {
            Console.Error.WriteLine(
                $"数据库防护不完整：服务以表的所有者身份连接（{trouble}）。如何改正，见 ops/README.md“数据库账户”。"
                + $"{Environment.NewLine}The database is not fully protected: the service connects as the owner of its "
                + $"tables ({trouble}). ops/README.md, \"Database users\", says how to mend it.");
        }
    }
}
