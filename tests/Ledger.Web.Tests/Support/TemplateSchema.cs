using Ledger.Web.Hosting.Storage;
using Marten;

namespace Ledger.Web.Tests.Support;

/// <summary>What stands in every test database before the test begins.</summary>
internal static class TemplateSchema
{
    /// <summary>
    /// Builds the schema of the service in an empty database and lets go of every connection to it.
    /// </summary>
    public static async Task ApplyAsync(string connectionString, CancellationToken ct)
    {
        await using var source = LedgerStore.Connect(connectionString);
        using var store = DocumentStore.For(options => LedgerStore.Configure(options, source));
        await LedgerStore.CreateSchemaAsync(store, source, ct);
    }
}
