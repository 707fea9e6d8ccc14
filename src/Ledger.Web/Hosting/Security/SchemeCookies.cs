using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ledger.Web.Hosting.Security;

/// <summary>
/// Names the cookie by the scheme of the request: over https it carries the prefix that binds it to this host and
/// to https; plain http, as on a closed network, cannot set such a cookie.
/// </summary>
internal sealed class SchemeCookies : ICookieManager
{
    private const string HostPrefix = "__Host-";
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) =>
        context.Request.IsHttps ? HostPrefix + key : key;
}
