using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ledger.Web.Hosting;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Links;
using Ledger.Web.Shell.Moments;
using Ledger.Web.Shell.Problems;
using Ledger.Web.Sheets.Export;
using Microsoft.Extensions.WebEncoders;

namespace Ledger.Web.Shell;

/// <summary>Wires the pages: <c>AddPages</c>, then <c>UsePages</c> first and <c>MapPages</c> last.</summary>
public static class PagesSetup
{
    // Named here because a test that hosts the service is an application of another name.
    private const string FilesManifest = "Ledger.Web.staticwebassets.endpoints.json";
    private const string BuiltFiles = "Ledger.Web.staticwebassets.runtime.json";

    /// <summary>Registers what pages are given: moment, language, links, formats, request key.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        FindBuiltFiles(builder);
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddLanguage();
        services.AddMoments();
        services.AddDesk();
        services.AddScoped(provider => LinksOf(Request(provider)));
        services.AddScoped(provider => new Formats(
            provider.GetRequiredService<Tongue>(), provider.GetRequiredService<LedgerLinks>().MoneyUnit));
        services.AddScoped(provider => RequestKey.Of(Request(provider)));

        // Chinese leaves as Chinese, not as entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<WebEncoderOptions>(
            options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>Headers, problem pages and language; before anything that may refuse a request.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseLanguage();
        app.UseProblemPages();
    }

    /// <summary>The pages and their files; after authentication and authorization.</summary>
    public static IEndpointConventionBuilder MapPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.UsePostGuard();
        app.UseTableExport();
        app.MapStaticAssets(FilesManifest);
        return app.MapRazorComponents<App>().WithStaticAssets(FilesManifest);
    }

    // A build knows its files by this list; without it, it serves none outside Development. Published, there is
    // no list and they lie in wwwroot.
    private static void FindBuiltFiles(WebApplicationBuilder builder)
    {
        var list = Path.Combine(AppContext.BaseDirectory, BuiltFiles);
        if (File.Exists(list))
        {
            builder.Configuration[WebHostDefaults.StaticWebAssetsKey] = list;
            builder.WebHost.UseStaticWebAssets();
        }
    }

    private static HttpRequest Request(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;

    private static LedgerLinks LinksOf(HttpRequest request) =>
        new(request.Path.Value ?? "/", request.Query.ToDictionary());
}
