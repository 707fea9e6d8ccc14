using System.Security.Claims;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Users;

/// <summary>What a session cookie says and what pages are told about the person.</summary>
internal static class SessionPrincipal
{
    public const string Scheme = "session";
    private const string Stamp = "stamp";
    private const string Tenant = "tenant";

    /// <summary>What the cookie keeps: who, and the stamp that ends with the password. No role, for those change.</summary>
    public static ClaimsPrincipal Kept(SignInAccount account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id), new(Tenant, account.Tenant), new(Stamp, account.Stamp)], Scheme));

    /// <summary>Who and which stamp a cookie names.</summary>
    public static (string User, string Stamp) Read(ClaimsPrincipal? kept) =>
        (kept?.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", kept?.FindFirstValue(Stamp) ?? "");

    /// <summary>The person of one request with name and roles, for pages that ask the framework.</summary>
    public static ClaimsPrincipal Of(Person person, IEnumerable<Claim> kept, string scheme) => new(new ClaimsIdentity(
    [
        .. kept,
        new(ClaimTypes.Name, person.Actor.DisplayName),
        .. person.Actor.Grants.Select(g => LedgerJson.Word<Domain.Kernel.Role>(g.Role)!).Distinct()
            .Select(role => new Claim(ClaimTypes.Role, role)),
    ], scheme));

    /// <summary>The claims that name a token's owner.</summary>
    public static IEnumerable<Claim> Owner(Person person) =>
        [new(ClaimTypes.NameIdentifier, person.Actor.Id), new(Tenant, person.Tenant)];
}
