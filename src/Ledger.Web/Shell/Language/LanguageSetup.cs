using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Ledger.Web.Shell.Language;

/// <summary>Language of a request: <c>?culture=</c>, else the cookie of an earlier choice, else Chinese.</summary>
internal static class LanguageSetup
{
    private const string CookieName = "ledger-culture";
    private static readonly CultureInfo[] Supported = [new("zh-CN"), new("en")];

    public static void AddLanguage(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped(provider => LanguageOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
    }

    public static void UseLanguage(this IApplicationBuilder app)
    {
        // The browser's own language is left out: offices run English systems and read Chinese.
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Supported[0]),
            SupportedCultures = Supported,
            SupportedUICultures = Supported,
            RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { UIQueryStringKey = "culture" },
                new CookieRequestCultureProvider { CookieName = CookieName },
            ],
        });
        app.Use(RememberChoice);
    }

    private static Task RememberChoice(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query.ContainsKey("culture"))
        {
            var culture = new RequestCulture(LanguageOf(context).Tag);
            context.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(culture),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true });
        }

        return next(context);
    }

    private static Tongue LanguageOf(HttpContext context) => Tongue.Of(
        context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? Supported[0]);
}
