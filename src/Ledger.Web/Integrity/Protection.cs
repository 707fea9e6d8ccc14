using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// How the database refuses changes: the triggers that must stand and the source of what they run. A rebuild of a
/// table loses them without a word, so the service looks at start and every hour.
/// </summary>
internal static partial class Protection
{
    private const string ActualSql = """
        select n.nspname || '.' || c.relname || ' ' || t.tgname, t.tgenabled::text,
            pn.nspname || '.' || p.proname, p.prosrc
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_proc p on p.oid = t.tgfoid join pg_namespace pn on pn.oid = p.pronamespace
        where not t.tgisinternal and n.nspname in ('ev', 'audit')
        """;

    private const string FlagsSql = """
        select coalesce(string_agg('seq ' || seq_id, ', ' order by seq_id), '')
        from (select seq_id from ev.mt_events where is_archived limit 5) e
        """;

    private static readonly string script = Script();

    /// <summary>The triggers that must stand, each with the routine it runs.</summary>
    private static readonly Dictionary<string, string> expected = Triggers().Matches(script)
        .ToDictionary(m => $"{m.Groups[1].Value} {m.Groups[2].Value}", m => m.Groups[3].Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> sources = Routines().Matches(script)
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>A digest of what must stand; the log announces it.</summary>
    public static string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', expected.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value} {sources[e.Value]}")))));

    /// <summary>What does not stand as it must; empty when all does.</summary>
    public static async Task<IReadOnlyList<string>> Drift(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var missing = new SortedSet<string>(expected.Keys, StringComparer.Ordinal);
        var drift = new List<string>();
        await using (var read = new NpgsqlCommand(ActualSql, connection))
        await using (var row = await read.ExecuteReaderAsync(cancellation))
        {
            while (await row.ReadAsync(cancellation))
            {
                var (name, enabled, routine) = (row.GetString(0), row.GetString(1), row.GetString(2));
                if (!expected.TryGetValue(name, out var due))
                {
                    drift.Add($"{name}: a trigger that does not belong here");
                    continue;
                }

                missing.Remove(name);
                if (enabled != "A" || routine != due || row.GetString(3) != sources[due])
                {
                    drift.Add(enabled != "A" ? $"{name}: not ENABLE ALWAYS ({enabled})" : $"{name}: runs something else");
                }
            }
        }

        drift.AddRange(missing.Select(name => $"{name}: missing"));
        return drift;
    }

    /// <summary>Events hidden from replays by a mark; the ledger never archives.</summary>
    public static async Task<string> Hidden(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(FlagsSql, connection);
        return (string)(await read.ExecuteScalarAsync(cancellation))!;
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(Protection).Assembly.GetManifestResourceStream("Integrity.sql")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\('((?:ev|audit)\.\w+)', '(\w+)',\s+'[^']+',\s+'([\w.]+)'\)")]
    private static partial Regex Triggers();

    [GeneratedRegex(@"create or replace function ([\w.]+)\([^$]*?\$\$(.*?)\$\$", RegexOptions.Singleline)]
    private static partial Regex Routines();
}
