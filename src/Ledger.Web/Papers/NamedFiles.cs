using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using Npgsql;

namespace Ledger.Web.Papers;

/// <summary>Whether the files that facts name are kept.</summary>
internal static class NamedFiles
{
    private const string MissingSql = """
        select n.name from unnest($2::text[]) as n(name)
        where not exists (select from ledger.attachment a where a.tenant = $1 and a.sha256 = n.name) limit 1
        """;

    /// <summary>The decision, or a refusal when a file named by one of its facts was never uploaded.</summary>
    public static async Task<Decision> Kept(
        NpgsqlConnection connection, string tenant, Decision decision, CancellationToken cancellation)
    {
        var names = decision is Decision.Accepted accepted
            ? accepted.Facts.SelectMany(w => FilesNamed.By(w.Fact)).Distinct().ToArray()
            : [];
        if (names.Length == 0)
        {
            return decision;
        }

        await using var ask = new NpgsqlCommand(MissingSql, connection);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(names);
        return await ask.ExecuteScalarAsync(cancellation) is string missing
            ? new AttachmentUnknown(missing) { Field = "attachments" }
            : decision;
    }
}
