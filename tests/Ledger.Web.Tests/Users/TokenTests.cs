using System.Globalization;
using System.Net.Http.Headers;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Tests.Support;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Users;

public sealed class TokenTests(StreetDatabase database) : IClassFixture<StreetDatabase>
{
    private static readonly LocalDate today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_token_acts_for_its_maker_until_it_is_ended()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("maker", new Grant(Role.Recorder, SampleStreet.Street));
        using var maker = await gate.ClientOf("maker");
        var made = await maker.Send("/api/tokens", Wish());
        Assert.Equal(201, made.Status);
        Assert.StartsWith("pfl_", made["secret"], StringComparison.Ordinal);
        Assert.Equal(47, made["secret"]!.Length);

        using var program = Bearing(gate, made["secret"]!);
        var me = await program.Ask("/api/me");
        Assert.Equal(("maker", Desk.Tenant), (me["user"], me["tenant"]));
        Assert.Equal(201, (await Gate.Appropriate(program)).Status);
        Assert.Equal("token-makes-no-token", (await program.Send("/api/tokens", Wish())).Code);

        Assert.Equal(200, (await maker.Remove($"/api/tokens/{made["id"]}")).Status);
        var refused = await program.Ask("/api/me");
        Assert.Equal((401, "not-signed-in"), (refused.Status, refused.Code));
        Assert.Equal("token-unknown", (await maker.Remove($"/api/tokens/{made["id"]}")).Code);
    }

    [Fact]
    public async Task only_the_first_answer_tells_the_secret_and_only_its_hash_is_kept()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("keeper");
        using var keeper = await gate.ClientOf("keeper");
        var made = await keeper.Send("/api/tokens", Wish(), "key-1");
        var again = await keeper.Send("/api/tokens", Wish(), "key-1");
        Assert.Equal(made["id"], again["id"]);
        Assert.False(again.Json.TryGetProperty("secret", out _));
        Assert.Single((await keeper.Ask("/api/tokens")).Json.GetProperty("rows").EnumerateArray());
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var ask = source.CreateCommand("""
            select (select count(*) from ev.mt_events where data::text || headers::text like '%' || $1 || '%')
                 + (select count(*) from book.mt_doc_api_token where data::text like '%' || $1 || '%')
                 + (select count(*) from ledger.request where answer::text like '%' || $1 || '%')
            """);
        ask.Parameters.AddWithValue(made["secret"]!);
        Assert.Equal(0L, await ask.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task a_token_limited_to_a_role_does_nothing_else_and_loses_it_with_its_maker()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("both", new Grant(Role.Recorder, Desk.Root), new Grant(Role.Leader, Desk.Root));
        using var both = await gate.ClientOf("both");
        using var reading = Bearing(gate, (await both.Send("/api/tokens", Wish("leader")))["secret"]!);
        using var recording = Bearing(gate, (await both.Send("/api/tokens", Wish("recorder")))["secret"]!);
        Assert.Equal("role-not-held", (await both.Send("/api/tokens", Wish("payer"))).Code);
        Assert.Equal("not-permitted", (await Gate.Appropriate(reading)).Code);
        Assert.Equal(200, (await reading.Ask("/api/balances")).Status);
        Assert.Equal(201, (await Gate.Appropriate(recording)).Status);
        await gate.Do(new RevokeRole("both", Role.Recorder, Desk.Root, "轮岗"));
        Assert.Equal("not-permitted", (await Gate.Appropriate(recording)).Code);
        await gate.Do(new DisableUser("both", "离岗"));
        Assert.Equal("not-signed-in", (await reading.Ask("/api/balances")).Code);
    }

    [Fact]
    public async Task a_token_expires_within_a_year_and_a_made_up_one_is_nobody()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("brief");
        using var brief = await gate.ClientOf("brief");
        Assert.Equal("token-expiry-invalid", (await brief.Send("/api/tokens", Wish(on: today.PlusDays(400)))).Code);
        Assert.Equal("token-expiry-invalid", (await brief.Send("/api/tokens", Wish(on: today.PlusDays(-1)))).Code);
        using var stranger = Bearing(gate, "pfl_" + new string('A', 43));
        Assert.Equal(401, (await stranger.Ask("/api/me")).Status);
        using var empty = Bearing(gate, "x");
        Assert.Equal(401, (await empty.Ask("/api/me")).Status);
    }

    [Fact]
    public async Task an_expired_token_counts_no_longer()
    {
        var clock = new TurnedClock();
        await using var gate = await Gate.OpenAsync(database.ConnectionString, clock);
        await gate.Register("late");
        using var late = await gate.ClientOf("late");
        using var program = Bearing(gate, (await late.Send("/api/tokens", Wish(on: today.PlusDays(2))))["secret"]!);
        clock.Ahead = Duration.FromDays(1);
        Assert.Equal(200, (await program.Ask("/api/me")).Status);
        clock.Ahead = Duration.FromDays(4);
        Assert.Equal(401, (await program.Ask("/api/me")).Status);
    }

    private static object Wish(string? role = null, LocalDate? on = null) => new
    {
        purpose = "报表接口", role,
        expiresOn = (on ?? today.PlusDays(30)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
    };

    private static HttpClient Bearing(Gate gate, string token)
    {
        var client = gate.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private sealed class TurnedClock : IClock
    {
        public Duration Ahead { get; set; }

        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + Ahead;
    }
}
