using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Tests.Support;

/// <summary>What stands in every test database before the test begins.</summary>
internal static class TemplateSchema
{
    /// <summary>
    /// Builds the schema of the service in an empty database, with the users of its parts, and lets go of every
    /// connection to it.
    /// </summary>
    public static async Task ApplyAsync(string connectionString, CancellationToken ct)
    {
        var (access, trouble) = await DatabaseRoles.Ensure(connectionString, resets: true, ct);
        Assert.Null(trouble);
        await LedgerStore.CreateSchemaAsync(access.Owner!, ct);
    }
}
