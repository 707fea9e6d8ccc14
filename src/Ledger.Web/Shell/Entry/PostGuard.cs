using Ledger.Web.Shell.Moments;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Ledger.Web.Shell.Entry;

/// <summary>What holds for every form posted to a page, whatever the page does.</summary>
internal static class PostGuard
{
    /// <summary>
    /// Refuses a form without a valid token (400), and a form of a page read at another moment than now (409):
    /// pages hide their forms there, but one may have been left open in a tab.
    /// </summary>
    public static void UsePostGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            return next(context);
        }

        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        if (!context.RequestServices.GetRequiredService<Moment>().IsNow)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
