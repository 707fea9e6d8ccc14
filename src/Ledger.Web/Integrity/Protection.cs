using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>
/// How the database refuses changes: the triggers that must stand, the source of the functions beside them, and who may
/// do what. A rebuild of a table loses triggers and rights without a word, so the service looks at start and every hour.
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

    private const string RoutinesSql = """
        select n.nspname || '.' || p.proname, p.prosrc,
            coalesce(array_to_string(p.proconfig, ',') like '%search_path=pg_catalog%', false)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'audit'
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
        string.Join('\n', [
            .. expected.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value}"),
            .. sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key} {s.Value}"),
            Rights.Text,
        ]))));

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
        drift.AddRange(await RoutinesAmiss(connection, cancellation));
        drift.AddRange(await RightsDrift.Read(connection, cancellation));
        return drift;
    }

    private static async Task<IReadOnlyList<string>> RoutinesAmiss(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        var drift = new List<string>();
        await using var read = new NpgsqlCommand(RoutinesSql, connection);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var name = row.GetString(0);
            if (!sources.TryGetValue(name, out var source))
            {
                drift.Add($"{name}: a function that does not belong here");
            }
            else if (row.GetString(1) != source || !row.GetBoolean(2))
            {
                drift.Add($"{name}: not the function that was set up");
            }
        }

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
