using Npgsql;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>Connection strings of a private cluster.</summary>
internal static class ClusterAddress
{
    public const string Role = "ledger";

    public const string Database = "ledger";

    public static string Ledger(ClusterFolder folder, int port) =>
        LedgerConnection.Complete(For(folder, port, Database).ConnectionString);

    /// <summary>
    /// For the few questions around the cluster itself; unpooled, so that it leaves no session behind.
    /// </summary>
    public static string Maintenance(ClusterFolder folder, int port)
    {
        var address = For(folder, port, "postgres");
        address.Pooling = false;
        address.ApplicationName = "ledger-start";
        return address.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder For(ClusterFolder folder, int port, string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Role,
        Password = folder.Password(),
        Database = database,
        Timeout = 10,
    };
}
