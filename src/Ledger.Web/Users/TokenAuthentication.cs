using System.Text.Encodings.Web;
using Ledger.Web.Hosting.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ledger.Web.Users;

/// <summary>Recognises programs by the token they bear.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, PersonReader people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "token";
    private const string Bearer = "Bearer ";

    /// <summary>Whether the request names a token, valid or not; then its cookies count for nothing.</summary>
    public static bool IsBorneBy(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await people.OfToken(token, Context.RequestAborted) is not { } person)
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        }

        Context.Features.Set(person);
        var principal = SessionPrincipal.Of(person, SessionPrincipal.Owner(person), SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Problems.Answer(Context, new NotSignedIn());
}
