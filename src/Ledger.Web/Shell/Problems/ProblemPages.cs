using Ledger.Web.Journal;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Ledger.Web.Shell.Problems;

/// <summary>Answers refused and failed requests for pages with a page that has a number.</summary>
internal static class ProblemPages
{
    public static void UseProblemPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = error => error is MomentRefusedException
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use(KeepFromApi);
        app.Use(ShowInsteadOfPosting);
    }

    /// <summary>Whether the request is being answered by the problem page.</summary>
    public static bool IsProblem(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerFeature>() is not null;

    // A script is answered by the API alone; an empty 404 must not turn into a page.
    private static Task KeepFromApi(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api")
            && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }

    // The problem of a refused form is shown, not posted to: its token has been found wanting already.
    private static Task ShowInsteadOfPosting(HttpContext context, RequestDelegate next)
    {
        if (context.IsProblem())
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }
}
