using System.Net;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Users;

public sealed class SignInTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_right_password_lets_in_and_the_book_says_from_where()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-ok", new Grant(Role.Recorder, Desk.Root));
        using var client = gate.Client("10.1.0.7");
        Assert.Equal("Refused", await Gate.SignIn(client, "clerk-ok", "wrong-Pass-2026"));
        Assert.Equal("", await client.GetStringAsync(new Uri("/test/name", UriKind.Relative), Ct));
        Assert.Equal("SignedIn", await Gate.SignIn(client, "Clerk-OK", Gate.Password));
        Assert.Equal("clerk-ok（演示）", await client.GetStringAsync(new Uri("/test/name", UriKind.Relative), Ct));
        Assert.Equal(
            ["sign-in-refused.v1 @sign-in 10.1.0.7 wrongpassword", "signed-in.v1 clerk-ok 10.1.0.7 "],
            await Events("clerk-ok"));
    }

    [Theory]
    [InlineData("https", "__Host-ledger", true)]
    [InlineData("http", "ledger", false)]
    public async Task the_cookie_is_out_of_reach_of_scripts_and_other_sites(string scheme, string name, bool secure)
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        var login = $"clerk-{scheme}";
        await gate.Register(login);
        using var client = gate.Client(scheme: scheme);
        using var response = await Gate.Post(
            client, "/sign-in", "/sign-in", ("Form.Name", login), ("Form.Password", Gate.Password));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).Split("; ");
        Assert.StartsWith($"{name}=", cookie[0], StringComparison.Ordinal);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.Equal(secure, cookie.Contains("secure"));
        Assert.DoesNotContain(cookie, part => part.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(cookie, part => part.StartsWith("expires", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString, ("LockAfter", "3"));
        await gate.Register("clerk-locked");
        using var client = gate.Client("10.1.0.8");
        for (var attempt = 1; attempt < 3; attempt++)
        {
            Assert.Equal("Refused", await Gate.SignIn(client, "clerk-locked", "wrong-Pass-2026"));
        }

        Assert.Equal("TooMany", await Gate.SignIn(client, "clerk-locked", "wrong-Pass-2026"));
        Assert.Equal("TooMany", await Gate.SignIn(client, "clerk-locked", Gate.Password));
        Assert.EndsWith("lockedout", (await Events("clerk-locked"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task many_attempts_are_slowed_down_per_address_and_per_name_known_or_not()
    {
        await using var gate = await Gate.OpenAsync(
            database.ConnectionString, ("PerAddress", "4"), ("PerAccount", "2"), ("LockAfter", "99"));
        using var one = gate.Client("10.1.1.1");
        using var other = gate.Client("10.1.1.2");
        Assert.Equal("Refused", await Gate.SignIn(one, "nobody-1", "wrong-Pass-2026"));
        Assert.Equal("Refused", await Gate.SignIn(one, "nobody-1", "wrong-Pass-2026"));
        Assert.Equal("TooMany", await Gate.SignIn(other, "Nobody-1", "wrong-Pass-2026"));
        Assert.Equal("Refused", await Gate.SignIn(one, "nobody-2", "wrong-Pass-2026"));
        Assert.Equal("Refused", await Gate.SignIn(one, "nobody-3", "wrong-Pass-2026"));
        Assert.Equal("TooMany", await Gate.SignIn(one, "nobody-4", "wrong-Pass-2026"));
        Assert.Equal("Refused", await Gate.SignIn(other, "nobody-5", "wrong-Pass-2026"));
    }

    [Fact]
    public async Task a_login_name_belongs_to_one_person_in_the_whole_deployment()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-one");
        Assert.Equal("login-taken", await gate.RefusalOfRegistering("clerk-one", "330106"));
        Assert.Equal("login-taken", await gate.RefusalOfRegistering("clerk-one", Desk.Tenant));
        Assert.Equal("password-too-weak", await gate.RefusalOfRegistering("clerk-two", Desk.Tenant, "short1"));
        Assert.Equal("password-too-weak", await gate.RefusalOfRegistering("clerk-two", Desk.Tenant, "a-Clerk-Two-1"));
        Assert.Equal("login-invalid", await gate.RefusalOfRegistering("clerk two", Desk.Tenant));
        Assert.Empty(await Events("clerk-two"));
    }

    [Fact]
    public async Task the_secret_stands_nowhere_in_the_book()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-secret");
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var ask = source.CreateCommand("""
            select count(*) from ev.mt_events e join book.mt_doc_sign_in_account a on a.id = 'clerk-secret'
            where e.data::text like '%' || (a.data ->> 'passwordHash') || '%' or e.data::text like '%demo-Pass%'
            """);
        Assert.Equal(0L, await ask.ExecuteScalarAsync(Ct));
    }

    private async Task<IReadOnlyList<string>> Events(string user)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var ask = source.CreateCommand("""
            select type || ' ' || user_name || ' ' || (data ->> 'address') || ' ' || coalesce(lower(data ->> 'fault'), '')
            from ev.mt_events where stream_id = $1 and type like '%sign%in%' order by version
            """);
        ask.Parameters.AddWithValue(User.Stream(user));
        await using var row = await ask.ExecuteReaderAsync(Ct);
        var found = new List<string>();
        while (await row.ReadAsync(Ct))
        {
            found.Add(row.GetString(0));
        }

        return found;
    }
}
