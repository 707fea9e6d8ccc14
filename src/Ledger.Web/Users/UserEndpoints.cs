using Ledger.Domain.Kernel;
using Ledger.Domain.Users;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.Users;

/// <summary>People over HTTP: accounts and roles for administrators, tokens for everybody.</summary>
public static class UserEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapUserApi(this IEndpointRouteBuilder api)
    {
        api.MapCommand(HttpMethods.Post, "/users", r => new RegisterUser(
            r.Body.Text("login"), r.Body.Text("displayName"), r.Body.Text("unit")), Register);
        api.MapCommand(HttpMethods.Post, "/users/{user}/password", r => new ResetPassword(r.Value("user")), Reset);
        api.MapCommand("/users/{user}/grants", r => new GrantRole(
            r.Value("user"), r.Body.Word<Role>("role"), r.Body.Text("unit"), r.Body.Date("from"),
            r.Body.OptionalDate("until"), r.Body.Text("documentNo")));
        api.MapCommand("/users/{user}/grants/revoke", r => new RevokeRole(
            r.Value("user"), r.Body.Word<Role>("role"), r.Body.Text("unit"), r.Body.Text("reason")));
        api.MapCommand("/users/{user}/disable", r => new DisableUser(r.Value("user"), r.Body.Text("reason")));
        api.MapCommand("/users/{user}/enable", r => new EnableUser(r.Value("user"), r.Body.Text("reason")));
        api.MapCommand(HttpMethods.Delete, "/users/{user}/tokens/{token}",
            r => new RevokeToken(r.Value("user"), r.Value("token")), Revoke);
        api.MapRead<UserDirectory>("/users", async (users, r, context) => new
        {
            Rows = await users.Within(r.Person, r.Reference.Units, r.Today, context.RequestAborted),
        });
        api.MapOwn();
    }

    private static void MapOwn(this IEndpointRouteBuilder api)
    {
        api.MapRead("/me", r => new
        {
            r.Person.Tenant, User = r.Person.Actor.Id, r.Person.Actor.DisplayName, r.Person.Actor.Grants,
        });
        api.MapRead<UserDirectory>("/tokens", async (users, r, context) => new
        {
            Rows = await users.TokensOf(r.Person, context.RequestAborted),
        });
        api.MapCommand(HttpMethods.Post, "/tokens", r => new IssueToken(
            r.By, "", r.Body.Text("purpose"), r.Body.OptionalWord<Role>("role"), r.Body.Date("expiresOn")), Issue);
        api.MapCommand(HttpMethods.Delete, "/tokens/{token}", r => new RevokeToken(r.By, r.Value("token")), Revoke);
    }

    private static async Task<Handed> Register(HttpContext context, Submission submission)
    {
        var password = PasswordRule.Make(User.IdOf(((RegisterUser)submission.Command).Login));
        return new Handed(
            await Service<Credentials>(context).Register(submission, password, context.RequestAborted), password);
    }

    private static async Task<Handed> Reset(HttpContext context, Submission submission)
    {
        var password = PasswordRule.Make(((ResetPassword)submission.Command).UserId);
        return new Handed(
            await Service<Credentials>(context).Reset(submission, password, context.RequestAborted), password);
    }

    private static async Task<Handed> Issue(HttpContext context, Submission submission)
    {
        if (TokenAuthentication.IsBorneBy(context.Request))
        {
            return new Handed(new Outcome.Refused(new TokenMakesNoToken()));
        }

        var (outcome, secret) = await Service<Tokens>(context).Issue(submission, context.RequestAborted);
        return new Handed(outcome, secret);
    }

    private static async Task<Handed> Revoke(HttpContext context, Submission submission) =>
        new(await Service<Tokens>(context).Revoke(submission, context.RequestAborted));

    private static T Service<T>(HttpContext context) where T : notnull =>
        context.RequestServices.GetRequiredService<T>();
}
