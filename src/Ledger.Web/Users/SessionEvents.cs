using Ledger.Web.Hosting.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ledger.Web.Users;

/// <summary>Judges a session at every request, and answers programs with problems where people get the sign-in page.</summary>
internal sealed class SessionEvents(PersonReader people) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var (user, stamp) = SessionPrincipal.Read(context.Principal);
        if (await people.OfSession(user, stamp, context.HttpContext.RequestAborted) is not { } person)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.HttpContext.Features.Set(person);
        // Only this request gets the name and the roles; a renewed cookie keeps what the sign-in put there.
        context.ReplacePrincipal(SessionPrincipal.Of(person, context.Principal!.Claims, context.Scheme.Name));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        IsForPrograms(context.Request)
            ? Problems.Answer(context.HttpContext, new NotSignedIn())
            : base.RedirectToLogin(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/api");
}
