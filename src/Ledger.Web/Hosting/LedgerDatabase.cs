using Ledger.Web.Hosting.EmbeddedDatabase;

namespace Ledger.Web.Hosting;

/// <summary>Opens the database that the settings name, or a private one in the data directory.</summary>
public static class LedgerDatabase
{
    /// <summary>
    /// The name under ConnectionStrings: <c>ConnectionStrings__Ledger</c> in the environment.
    /// </summary>
    public const string ConnectionName = "Ledger";

    /// <exception cref="DatabaseUnavailableException">
    /// No database can be had; the text says how to mend it.
    /// </exception>
    public static async Task<DatabaseHandle> OpenAsync(
        IConfiguration configuration, CommandLineOptions options, CancellationToken ct = default)
    {
        var named = options.Connection ?? configuration.GetConnectionString(ConnectionName);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return new DatabaseHandle(LedgerConnection.Complete(named), embedded: null);
        }

        var settings = EmbeddedPostgresOptions.FromEnvironment() with { Say = Console.Error.WriteLine };
        var embedded = await EmbeddedPostgres.StartAsync(options.DataDirectory, settings, ct);
        return new DatabaseHandle(embedded.ConnectionString, embedded);
    }
}
