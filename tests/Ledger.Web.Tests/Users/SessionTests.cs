using System.Net;
using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using Ledger.Web.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Web.Tests.Users;

public sealed class SessionTests(StreetDatabase database) : IClassFixture<StreetDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_revoked_role_refuses_and_a_granted_one_counts_at_the_next_request()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-roles", new Grant(Role.Recorder, SampleStreet.Street));
        using var client = await gate.ClientOf("clerk-roles");
        Assert.Equal(201, (await Gate.Appropriate(client)).Status);
        await gate.Do(new RevokeRole("clerk-roles", Role.Recorder, SampleStreet.Street, "轮岗"));
        var refused = await Gate.Appropriate(client);
        Assert.Equal((403, "not-permitted"), (refused.Status, refused.Code));
        await gate.Do(new GrantRole("clerk-roles", Role.Recorder, Desk.Root, new(2026, 1, 1), null, "演示〔2026〕2号"));
        Assert.Equal(201, (await Gate.Appropriate(client)).Status);
    }

    [Fact]
    public async Task a_closed_account_ends_its_sessions_at_once()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-closed", new Grant(Role.Recorder, SampleStreet.Street));
        using var client = await gate.ClientOf("clerk-closed");
        await gate.Do(new DisableUser("clerk-closed", "离岗"));
        var refused = await Gate.Appropriate(client);
        Assert.Equal((401, "not-signed-in"), (refused.Status, refused.Code));
        Assert.Equal("Refused", await Gate.SignIn(client, "clerk-closed", Gate.Password));
        await gate.Do(new EnableUser("clerk-closed", "返岗"));
        Assert.Equal("SignedIn", await Gate.SignIn(client, "clerk-closed", Gate.Password));
        Assert.Equal(201, (await Gate.Appropriate(client)).Status);
    }

    [Fact]
    public async Task a_reset_password_ends_every_session_and_frees_a_lock()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString, ("LockAfter", "1"));
        await gate.Register("clerk-reset");
        using var client = await gate.ClientOf("clerk-reset");
        using var thief = gate.Client("10.6.6.6");
        Assert.Equal("TooMany", await Gate.SignIn(thief, "clerk-reset", "wrong-Pass-2026"));
        using (var scope = gate.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<Credentials>().Reset(new Submission(
                Gate.Request(Desk.Person("admin", Role.Administrator)), new ResetPassword("clerk-reset")),
                "another-Pass-7", Ct);
        }

        Assert.Equal("", await client.GetStringAsync(new Uri("/test/name", UriKind.Relative), Ct));
        Assert.Equal("SignedIn", await Gate.SignIn(client, "clerk-reset", "another-Pass-7"));
        Assert.Equal("TooMany", await Gate.SignIn(thief, "clerk-reset", Gate.Password));
    }

    [Fact]
    public async Task another_node_and_a_restarted_one_know_the_session()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-nodes");
        using var client = await gate.ClientOf("clerk-nodes");
        await using var other = await Gate.OpenAsync(database.ConnectionString);
        Assert.Equal("clerk-nodes（演示）", await client.GetStringAsync(new Uri(other.Address, "/test/name"), Ct));
    }

    [Fact]
    public async Task nobody_records_outside_the_own_subtree_and_an_administrator_records_nothing()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-village", new Grant(Role.Recorder, SampleStreet.Communities[0]));
        await gate.Register("keeper", new Grant(Role.Administrator, Desk.Root));
        foreach (var login in new[] { "clerk-village", "keeper" })
        {
            using var client = await gate.ClientOf(login);
            var refused = await Gate.Appropriate(client);
            Assert.Equal((403, "not-permitted"), (refused.Status, refused.Code));
        }
    }

    [Fact]
    public async Task signing_out_takes_the_form_of_a_page_and_ends_the_session()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk-out");
        using var client = await gate.ClientOf("clerk-out");
        using var forged = await client.PostAsync(new Uri("/sign-out", UriKind.Relative), null, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var left = await Gate.Post(client, "/_gallery", "/sign-out");
        Assert.Equal("/sign-in", left.Headers.Location?.OriginalString);
        using var page = await client.GetAsync(new Uri("/_gallery", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.EndsWith("/sign-in?ReturnUrl=%2F_gallery", page.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "尚未登录或登录已过期")]
    [InlineData("en", "You are not signed in")]
    public async Task a_program_that_is_not_signed_in_gets_a_problem_in_its_language(string language, string words)
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        using var client = gate.Client(language: language);
        using var answer = await client.GetAsync(new Uri("/api/balances", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(words, (await client.Ask("/api/balances"))["detail"], StringComparison.Ordinal);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }
}
