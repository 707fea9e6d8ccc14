using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Users;

public sealed class UserEndpointsTests(StreetDatabase database) : IClassFixture<StreetDatabase>
{
    [Fact]
    public async Task an_administrator_registers_grants_resets_and_closes_within_the_own_subtree()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("street-admin", new Grant(Role.Administrator, SampleStreet.Street));
        using var keeper = await gate.ClientOf("street-admin");
        var made = await keeper.Send("/api/users", new { login = "new-clerk", displayName = "新记账员（演示）", unit = SampleStreet.Street });
        Assert.Equal((201, "new-clerk"), (made.Status, made["id"]));
        Assert.Equal(201, (await keeper.Send("/api/users/new-clerk/grants", Grant(SampleStreet.Street))).Status);
        using var clerk = gate.Client();
        Assert.Equal("SignedIn", await Gate.SignIn(clerk, "new-clerk", made["secret"]!));
        Assert.Equal(201, (await Gate.Appropriate(clerk)).Status);

        Assert.Equal(201, (await keeper.Send("/api/users/new-clerk/grants/revoke",
            new { role = "recorder", unit = SampleStreet.Street, reason = "轮岗" })).Status);
        Assert.Equal("not-permitted", (await Gate.Appropriate(clerk)).Code);
        var reset = await keeper.Send("/api/users/new-clerk/password", new { });
        Assert.Equal("not-signed-in", (await clerk.Ask("/api/me")).Code);
        Assert.Equal("SignedIn", await Gate.SignIn(clerk, "new-clerk", reset["secret"]!));
        Assert.Equal(201, (await keeper.Send("/api/users/new-clerk/disable", new { reason = "离岗" })).Status);
        Assert.Equal("not-signed-in", (await clerk.Ask("/api/me")).Code);
    }

    [Fact]
    public async Task outside_the_subtree_nothing_is_granted_reset_or_shown()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        var community = SampleStreet.Communities[0];
        await gate.Register("small-admin", new Grant(Role.Administrator, community));
        await gate.Register("far-clerk", new Grant(Role.Recorder, SampleStreet.Communities[1]));
        using var keeper = await gate.ClientOf("small-admin");
        Assert.Equal((403, "not-permitted"), Answer(await keeper.Send("/api/users/far-clerk/grants", Grant(Desk.Root))));
        Assert.Equal((201, null), Answer(await keeper.Send("/api/users/far-clerk/grants", Grant(community))));
        Assert.Equal((403, "not-permitted"), Answer(await keeper.Send("/api/users/far-clerk/password", new { })));
        Assert.Equal((403, "not-permitted"), Answer(await keeper.Send("/api/users/far-clerk/disable", new { reason = "离岗" })));
        Assert.Equal((403, "own-account"), Answer(await keeper.Send("/api/users/small-admin/grants", Grant(community))));
        Assert.Equal((403, "not-permitted"), Answer(await Gate.Appropriate(keeper)));
        var shown = (await keeper.Ask("/api/users")).Json.GetProperty("rows").EnumerateArray()
            .Select(row => row.GetProperty("id").GetString());
        Assert.Equal(["far-clerk", "small-admin"], shown);
    }

    [Fact]
    public async Task who_administers_has_no_other_part_and_who_has_one_does_not_administer()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("chief", new Grant(Role.Administrator, Desk.Root));
        await gate.Register("deputy", new Grant(Role.Administrator, Desk.Root));
        using var chief = await gate.ClientOf("chief");
        Assert.Equal((422, "duties-not-separated"),
            Answer(await chief.Send("/api/users/deputy/grants", Grant(Desk.Root))));
    }

    [Theory]
    [InlineData("zh-CN", "您在所涉单位")]
    [InlineData("en", "You do not hold the role")]
    public async Task a_refusal_is_a_problem_in_the_readers_language(string language, string words)
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        var login = $"reader-{language.ToLowerInvariant()}";
        await gate.Register(login, new Grant(Role.Leader, Desk.Root));
        using var reader = gate.Client(language: language);
        await Gate.SignIn(reader, login, Gate.Password);
        var refused = await Gate.Appropriate(reader);
        Assert.Equal((403, "not-permitted"), Answer(refused));
        Assert.Equal("application/problem+json", refused.MediaType);
        Assert.StartsWith(words, refused["detail"], StringComparison.Ordinal);
    }

    private static (int, string?) Answer(Reply reply) => (reply.Status, reply.Code);

    private static object Grant(string unit) =>
        new { role = "recorder", unit, from = "2026-01-01", documentNo = "演示〔2026〕3号" };
}
