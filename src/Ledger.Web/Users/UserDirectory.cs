using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Users;

/// <summary>The people whom administrators keep and auditors look at.</summary>
public sealed class UserDirectory(NpgsqlDataSource source)
{
    private const string UsersSql =
        "select data::text from book.mt_doc_stream_state where tenant_id = $1 and id like 'user/%' order by id";

    private const string UserSql = "select data::text from book.mt_doc_stream_state where tenant_id = $1 and id = $2";

    /// <summary>
    /// The people whose account or any of whose roles belongs to a unit that the person administers or audits.
    /// </summary>
    public async Task<IReadOnlyList<User>> Within(
        Person person, UnitTree units, LocalDate today, CancellationToken cancellation)
    {
        var keeper = person.Actor with
        {
            Grants = [.. person.Actor.Grants.Where(g => g.Role is Role.Administrator or Role.Auditor)],
        };
        var kept = Jurisdiction.ReadableUnits(keeper, units, today).ToHashSet(StringComparer.Ordinal);
        await using var ask = source.CreateCommand(UsersSql);
        ask.Parameters.AddWithValue(person.Tenant);
        return [.. (await Read(ask, cancellation))
            .Where(u => kept.Contains(u.Unit) || u.Roles.Any(r => kept.Contains(r.Unit)))];
    }

    /// <summary>The tokens that the person has made and that have not been ended.</summary>
    public async Task<IReadOnlyList<HeldToken>> TokensOf(Person person, CancellationToken cancellation) =>
        await Find(person.Tenant, person.Actor.Id, cancellation) is { } user ? user.Tokens : [];

    /// <summary>The user of that id, or null.</summary>
    public async Task<User?> Find(string tenant, string user, CancellationToken cancellation)
    {
        await using var ask = source.CreateCommand(UserSql);
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(User.Stream(user));
        return await Read(ask, cancellation) is [var found, ..] ? found : null;
    }

    private static async Task<IReadOnlyList<User>> Read(NpgsqlCommand ask, CancellationToken cancellation)
    {
        var found = new List<User>();
        await using var row = await ask.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            found.Add((User)JsonSerializer.Deserialize<StoredState>(row.GetString(0), LedgerJson.Stored)!.Value!);
        }

        return found;
    }
}
