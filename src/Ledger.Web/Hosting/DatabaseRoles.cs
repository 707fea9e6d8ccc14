using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Ledger.Web.Hosting;

/// <summary>
/// The users of the database beside the owner of the tables. What each may do is in <c>Integrity/Rights.cs</c>.
/// </summary>
internal static class DatabaseRoles
{
    /// <summary>The service: it adds events and keeps what follows from them.</summary>
    public const string App = "ledger_app";

    /// <summary>The sealer: it adds leaves and checkpoints.</summary>
    public const string Sealer = "ledger_sealer";

    /// <summary>Whoever audits: it reads. It cannot sign in until the operator gives it a password.</summary>
    public const string Auditor = "ledger_auditor";

    private const int Iterations = 4096;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [App, Sealer, Auditor];

    /// <summary>Makes the users that are missing; with the passwords that <see cref="DatabaseAccess.Derive"/> gives.</summary>
    /// <param name="resets">Whether a user with another password is given the derived one: the server is ours alone.</param>
    /// <returns>The way to use; one user for everything where the others cannot be had, with the reason.</returns>
    public static async Task<(DatabaseAccess Access, string? Trouble)> Ensure(
        string owner, bool resets, CancellationToken cancellation)
    {
        var access = DatabaseAccess.Derive(owner);
        if (access.Service == owner)
        {
            return (access, "the owner signs in without a password");
        }

        try
        {
            await Make(access, cancellation);
            if (!await SignsIn(access, cancellation))
            {
                if (!resets)
                {
                    return (DatabaseAccess.OneUser(owner), $"{App} or {Sealer} has a password of its own");
                }

                await Run(access.Owner!, Statements("alter", access, [App, Sealer]), cancellation);
            }

            return (access, null);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return (DatabaseAccess.OneUser(owner), refused.MessageText);
        }
    }

    private static async Task Make(DatabaseAccess access, CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await using (var connection = await Open(access.Owner!, cancellation))
        {
            await using var ask = new NpgsqlCommand("select rolname::text from pg_roles where rolname = any ($1)", connection);
            ask.Parameters.AddWithValue(All.ToArray());
            await using var row = await ask.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
            {
                there.Add(row.GetString(0));
            }
        }

        foreach (var statement in Statements("create", access, All.Where(role => !there.Contains(role))))
        {
            try
            {
                await Run(access.Owner!, [statement], cancellation);
            }
            catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateObject
                or PostgresErrorCodes.UniqueViolation)
            {
                // Another process starts at the same moment and was faster.
            }
        }
    }

    private static async Task<bool> SignsIn(DatabaseAccess access, CancellationToken cancellation)
    {
        try
        {
            foreach (var way in new[] { access.Service, access.Sealer })
            {
                await using var connection = await Open(way, cancellation);
            }

            return true;
        }
        catch (PostgresException refused) when (refused.SqlState.StartsWith("28", StringComparison.Ordinal))
        {
            return false;
        }
    }

    /// <summary>The server is given what proves a password, never the password: its log may keep statements.</summary>
    private static IEnumerable<string> Statements(string verb, DatabaseAccess access, IEnumerable<string> roles) =>
        from role in roles
        select role == Auditor
            ? $"{verb} role {role} nologin"
            : $"{verb} role {role} login password '{Proof(PasswordOf(role == App ? access.Service : access.Sealer))}'";

    private static string PasswordOf(string way) => new NpgsqlConnectionStringBuilder(way).Password!;

    /// <summary>What RFC 5803 has a server keep of a password.</summary>
    private static string Proof(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}"
            + $"${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}";
    }

    private static async Task Run(string way, IEnumerable<string> statements, CancellationToken cancellation)
    {
        await using var connection = await Open(way, cancellation);
        foreach (var statement in statements)
        {
            await using var run = new NpgsqlCommand(statement, connection);
            await run.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task<NpgsqlConnection> Open(string way, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(way) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
