using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Security;
using Ledger.Web.Shell.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ledger.Web.Users;

/// <summary>Wires people: who they are, how they get in, and what a request is told about them.</summary>
public static class UserSetup
{
    private const string Either = "session-or-token";
    private static readonly TimeSpan workday = TimeSpan.FromHours(8);

    /// <summary>Registers accounts, sessions, tokens and the answer to who asks.</summary>
    public static void AddUsers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection(SignInSettings.Section);
        services.Configure<SignInSettings>(section);
        var settings = section.Get<SignInSettings>() ?? new SignInSettings();
        services.AddSealingKeys();
        services.TrustProxies(settings.TrustedProxies);
        services.AddAccounts(settings);
        services.AddSessions();
        services.AddSingleton<PersonReader>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<Credentials>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<UserDirectory>();
        services.AddScoped<PersonNames>();
        services.AddScoped<SignInAttempt>(provider => provider.GetRequiredService<SignInDesk>().Try);
        services.AddSingleton<WhoAsks>(context => ValueTask.FromResult(context.Features.Get<Person>()));
    }

    /// <summary>Recognises people and programs; before any page or address is mapped.</summary>
    public static void MapUsers(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<SignInSettings>>().Value;
        if (settings.TrustedProxies.Count > 0)
        {
            // With nobody named the middleware would take anybody's word.
            app.UseForwardedHeaders();
        }

        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPost("/sign-out", SignOut);
    }

    private static void AddAccounts(this IServiceCollection services, SignInSettings settings)
    {
        services.AddIdentityCore<SignInAccount>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = settings.LockAfter;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockMinutes);
        }).AddUserStore<SignInAccountStore>().AddSignInManager();
        services.Configure<PasswordHasherOptions>(
            options => options.IterationCount = settings.PasswordIterations);
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionEvents>();
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAuthorization();
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                TokenAuthentication.IsBorneBy(context.Request)
                    ? TokenAuthentication.SchemeName
                    : SessionPrincipal.Scheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddCookie(SessionPrincipal.Scheme, options =>
            {
                options.Cookie.Name = "ledger";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.CookieManager = new SchemeCookies();
                options.ExpireTimeSpan = workday;
                options.SlidingExpiration = true;
                options.LoginPath = "/sign-in";
                options.EventsType = typeof(SessionEvents);
            });
    }

    private static async Task SignOut(HttpContext context, IAntiforgery forms)
    {
        if (!await forms.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await context.SignOutAsync(SessionPrincipal.Scheme);
        context.Response.Redirect("/sign-in");
    }
}
