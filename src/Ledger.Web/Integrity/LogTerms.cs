using System.Text.Json;
using Ledger.Domain.Integrity;
using Marten;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>What a log says about itself in its first leaf, and again whenever it changes.</summary>
/// <param name="Policy">The digest of the policy file.</param>
/// <param name="Writers">The database users who may record.</param>
/// <param name="Triggers">The digest of what protects the tables.</param>
/// <param name="Drift">What of it does not stand.</param>
internal sealed record LogTerms(
    string Policy, IReadOnlyList<string> Writers, string Triggers, IReadOnlyList<string> Drift)
{
    private const string WritersSql = """
        select rolname::text from pg_roles
        where (rolname = session_user or rolname = 'ledger_app' or rolname = any ($1))
            and has_table_privilege(oid, 'ev.mt_events', 'insert') order by 1
        """;

    private static readonly string spec = SpecDigest();

    /// <summary>One text for all of it, to see whether it changed.</summary>
    public string Text => JsonSerializer.Serialize(Schema);

    /// <summary>The body of the first leaf.</summary>
    public object Genesis => new
    {
        policy = Policy, writers = Writers, spec, marten = typeof(IDocumentStore).Assembly.GetName().Version?.ToString(),
        triggers = Triggers, drift = Drift,
    };

    /// <summary>The body of a leaf that tells of a change.</summary>
    public object Schema => new { policy = Policy, writers = Writers, triggers = Triggers, drift = Drift };

    /// <summary>The terms as they are now.</summary>
    public static async Task<LogTerms> Now(
        NpgsqlConnection connection, LogFolder folder, IReadOnlyList<string> alsoWrite, CancellationToken cancellation)
    {
        var writers = new List<string>();
        await using (var read = new NpgsqlCommand(WritersSql, connection))
        {
            read.Parameters.AddWithValue(alsoWrite.ToArray());
            await using var row = await read.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
            {
                writers.Add(row.GetString(0));
            }
        }

        return new LogTerms(Digest.Of(await File.ReadAllBytesAsync(folder.Policy, cancellation)).ToString(), writers,
            Protection.Digest, await Protection.Drift(connection, cancellation));
    }

    private static string SpecDigest()
    {
        using var page = typeof(LogTerms).Assembly.GetManifestResourceStream("FORMAT.md")!;
        using var copy = new MemoryStream();
        page.CopyTo(copy);
        return Digest.Of(copy.ToArray()).ToString();
    }
}
