using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Storage;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Users;

/// <summary>
/// Who a session or a token stands for. The roles are read anew for every request, in one round trip, so that a
/// grant counts and a revoked one refuses from the next request on, on every node.
/// </summary>
public sealed class PersonReader(NpgsqlDataSource source, IClock clock)
{
    private const string SessionSql = """
        select a.data ->> 'tenant', s.data::text
        from book.mt_doc_sign_in_account a
        join book.mt_doc_stream_state s on s.tenant_id = a.data ->> 'tenant' and s.id = 'user/' || a.id
        where a.id = $1 and a.data ->> 'stamp' = $2
        """;

    private const string TokenSql = """
        select t.data ->> 'tenant', s.data::text, t.data ->> 'number'
        from book.mt_doc_api_token t
        join book.mt_doc_stream_state s
            on s.tenant_id = t.data ->> 'tenant' and s.id = 'user/' || (t.data ->> 'owner')
        where t.id = $1
        """;

    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private LocalDate Today => clock.GetCurrentInstant().InZone(shanghai).Date;

    /// <summary>The person of a session; null when the password has changed since or the account is closed.</summary>
    public async Task<Person?> OfSession(string user, string stamp, CancellationToken cancellation)
    {
        await using var find = source.CreateCommand(SessionSql);
        find.Parameters.AddWithValue(user);
        find.Parameters.AddWithValue(stamp);
        await using var row = await find.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) && UserIn(row) is { IsDisabled: false } found
            ? new Person(row.GetString(0), found.ActorOn(Today))
            : null;
    }

    /// <summary>The person a token acts for; null when the token has expired, was revoked or never was.</summary>
    public async Task<Person?> OfToken(string token, CancellationToken cancellation)
    {
        await using var find = source.CreateCommand(TokenSql);
        find.Parameters.AddWithValue(TokenSecret.Hash(token));
        await using var row = await find.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation) || UserIn(row) is not { IsDisabled: false } owner)
        {
            return null;
        }

        var held = owner.Tokens.FirstOrDefault(t => t.Id == row.GetString(2) && Today <= t.ExpiresOn);
        return held is null ? null : new Person(row.GetString(0), Limited(owner.ActorOn(Today), held.Role));
    }

    private static Actor Limited(Actor actor, Role? role) => role is null
        ? actor
        : actor with { Grants = [.. actor.Grants.Where(g => g.Role == role)] };

    private static User? UserIn(NpgsqlDataReader row) =>
        JsonSerializer.Deserialize<StoredState>(row.GetString(1), LedgerJson.Stored)!.Value as User;
}
