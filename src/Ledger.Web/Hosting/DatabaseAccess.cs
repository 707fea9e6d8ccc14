using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Ledger.Web.Hosting;

/// <summary>
/// How the ledger reaches its database: each part of it as a user who may do what that part does, and no more. Where
/// one user does everything, all three are the same, and the self-check says so.
/// </summary>
/// <param name="Service">Records, reads, imports and rebuilds; it cannot change or delete what is recorded.</param>
/// <param name="Sealer">Reads events and adds leaves.</param>
/// <param name="Owner">Creates and changes tables; null where that is done by another process.</param>
public sealed record DatabaseAccess(string Service, string Sealer, string? Owner)
{
    /// <summary>The ways of the service and the sealer, from the way of the owner.</summary>
    /// <remarks>
    /// Their passwords follow from the owner's, so that every process that may create tables finds them, and nobody
    /// finds the owner's from theirs. An owner who needs no password leaves none to follow from.
    /// </remarks>
    public static DatabaseAccess Derive(string owner)
    {
        var address = new NpgsqlConnectionStringBuilder(owner);
        return address.Password is { Length: > 0 } password
            ? new DatabaseAccess(As(DatabaseRoles.App), As(DatabaseRoles.Sealer), owner)
            : OneUser(owner);

        string As(string role) => new NpgsqlConnectionStringBuilder(owner)
        {
            Username = role, Password = Follows(password, role),
        }.ConnectionString;
    }

    /// <summary>One user who does everything.</summary>
    public static DatabaseAccess OneUser(string connection) => new(connection, connection, connection);

    private static string Follows(string password, string role) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes($"ledger {role}")));
}
