using Ledger.Web.Hosting;
using Npgsql;

namespace Ledger.Web.Integrity;

/// <summary>Where owners, roles and rights are not what <see cref="Rights"/> says.</summary>
internal static class RightsDrift
{
    private const string RolesSql = """
        select r.rolname::text, r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls,
            array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid
                  order by 1)
        from pg_roles r where r.rolname = any ($1) order by 1
        """;

    private const string SessionSql = """
        select session_user::text from pg_namespace n
        where n.nspname = 'audit' and pg_has_role(session_user, n.nspowner, 'member')
        """;

    /// <summary>Everything that differs, each thing by its name.</summary>
    public static async Task<IReadOnlyList<string>> Read(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var drift = new List<string>();
        var roles = await Roles(connection, drift, cancellation);
        var objects = await GuardedObject.Read(connection, cancellation);
        var owner = objects.FirstOrDefault(o => o is { Kind: "schema", Name: "audit" })?.Owner;
        foreach (var guarded in objects)
        {
            if (guarded.Owner != owner || DatabaseRoles.All.Contains(guarded.Owner))
            {
                drift.Add($"{guarded.Name}: owned by {guarded.Owner}");
            }

            drift.AddRange(guarded.Amiss(roles).Select(a =>
                $"{guarded.Name}: {a.Role} {(a.Given ? "may" : "may not")} {a.Right}"));
        }

        return drift;
    }

    /// <summary>Gives what must be given and takes away what must not be; as the owner.</summary>
    public static async Task Mend(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var roles = await Roles(connection, [], cancellation);
        // To take a right on a table away takes those on its columns away as well: they are given in a second round.
        for (var round = 0; round < 2; round++)
        {
            var statements = (await GuardedObject.Read(connection, cancellation)).SelectMany(o => o.Mending(roles)).ToList();
            if (statements.Count > 0)
            {
                await using var mend = new NpgsqlCommand(string.Join(";\n", statements), connection);
                await mend.ExecuteNonQueryAsync(cancellation);
            }
        }
    }

    /// <summary>
    /// What is wrong with who this session is: one that owns the tables may do everything. Empty where nothing is.
    /// </summary>
    public static async Task<IReadOnlyList<string>> OfSession(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var ask = new NpgsqlCommand(SessionSql, connection);
        return await ask.ExecuteScalarAsync(cancellation) is string user
            ? [$"session: the service signs in as {user}, who owns what is recorded"]
            : [];
    }

    private static async Task<IReadOnlySet<string>> Roles(
        NpgsqlConnection connection, List<string> drift, CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await using var read = new NpgsqlCommand(RolesSql, connection);
        read.Parameters.AddWithValue(DatabaseRoles.All.ToArray());
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            var role = row.GetString(0);
            there.Add(role);
            if (row.GetBoolean(1))
            {
                drift.Add($"role {role}: may do more in the server than its part");
            }

            drift.AddRange(row.GetFieldValue<string[]>(2).Select(group => $"role {role}: is a member of {group}"));
        }

        drift.AddRange(DatabaseRoles.All.Where(role => !there.Contains(role)).Select(role => $"role {role}: missing"));
        return there;
    }
}
