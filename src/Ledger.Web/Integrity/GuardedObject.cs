using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>Something in the database and who may do what with it.</summary>
/// <param name="Kind">schema, table, sequence, function, or column.</param>
/// <param name="Name">Its name with its schema; of a function without what it takes.</param>
/// <param name="Identity">How statements name it.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="Given">Each right but the owner's, as <c>role right</c>.</param>
internal sealed record GuardedObject(string Kind, string Name, string Identity, string Owner, IReadOnlySet<string> Given)
{
    // All columns of the streams are looked at, since some of them are given apart; of others only those that are.
    private const string Sql = """
        with guarded as (
            select 'schema' as kind, n.nspname::text as name, quote_ident(n.nspname) as identity, n.nspowner as owner,
                coalesce(n.nspacl, acldefault('n', n.nspowner)) as acl
            from pg_namespace n where n.nspname = any ($1)
            union all
            select case c.relkind when 'S' then 'sequence' else 'table' end, n.nspname || '.' || c.relname,
                format('%I.%I', n.nspname, c.relname), c.relowner,
                coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char" else 'r'::"char" end, c.relowner))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            union all
            select 'column', n.nspname || '.' || c.relname || '.' || a.attname,
                format('(%I) on %I.%I', a.attname, n.nspname, c.relname), c.relowner, a.attacl
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any ($1) and a.attnum > 0 and not a.attisdropped
                and (a.attacl is not null or c.oid = to_regclass('ev.mt_streams'))
            union all
            select 'function', n.nspname || '.' || p.proname,
                format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), p.proowner,
                coalesce(p.proacl, acldefault('f', p.proowner))
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any ($1)
        )
        select g.kind, g.name, g.identity, pg_get_userbyid(g.owner)::text, coalesce((
            select array_agg(distinct case x.grantee when 0 then 'public' else pg_get_userbyid(x.grantee)::text end
                || ' ' || lower(x.privilege_type) || case when x.is_grantable then ' and give' else '' end)
            from aclexplode(g.acl) x where x.grantee <> g.owner), '{}')
        from guarded g order by g.kind, g.name, g.identity
        """;

    /// <summary>Everything in the schemas that are looked after.</summary>
    public static async Task<IReadOnlyList<GuardedObject>> Read(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(Sql, connection);
        read.Parameters.AddWithValue(Rights.Schemas.ToArray());
        await using var row = await read.ExecuteReaderAsync(cancellation);
        var found = new List<GuardedObject>();
        while (await row.ReadAsync(cancellation))
        {
            found.Add(new GuardedObject(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
                row.GetFieldValue<string[]>(4).ToHashSet(StringComparer.Ordinal)));
        }

        return found;
    }

    /// <summary>What is given and must not be, and what must be given and is not.</summary>
    /// <param name="roles">The roles there are.</param>
    public IEnumerable<(string Role, string Right, bool Given)> Amiss(IReadOnlySet<string> roles)
    {
        var due = Rights.Of(Kind, Name).Where(right => roles.Contains(Split(right).Role)).ToHashSet(StringComparer.Ordinal);
        return Given.Except(due).Select(right => (Split(right).Role, Split(right).Right, true))
            .Concat(due.Except(Given).Select(right => (Split(right).Role, Split(right).Right, false)));
    }

    /// <summary>The statements that put it right.</summary>
    public IEnumerable<string> Mending(IReadOnlySet<string> roles)
    {
        var amiss = Amiss(roles).ToList();
        foreach (var role in amiss.Where(a => a.Given).Select(a => a.Role).Distinct())
        {
            yield return $"revoke all {On} from {Quoted(role)}";
        }

        // A right taken away above with one that must not be is given again.
        var touched = amiss.Select(a => a.Role).ToHashSet(StringComparer.Ordinal);
        foreach (var (role, right) in Rights.Of(Kind, Name).Select(Split).Where(r => roles.Contains(r.Role) && touched.Contains(r.Role)))
        {
            yield return $"grant {right} {On} to {Quoted(role)}";
        }
    }

    private string On => Kind == "column" ? Identity : $"on {Kind} {Identity}";

    private static string Quoted(string role) => role == "public" ? role : $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static (string Role, string Right) Split(string given)
    {
        var at = given.IndexOf(' ', StringComparison.Ordinal);
        return (given[..at], given[(at + 1)..]);
    }
}
