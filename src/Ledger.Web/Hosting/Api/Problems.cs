using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;

namespace Ledger.Web.Hosting.Api;

/// <summary>Answers refusals as problem details (RFC 9457) in the reader's language.</summary>
public static class Problems
{
    /// <summary>Writes the refusal as the response.</summary>
    public static async Task Answer(HttpContext context, Refusal refusal)
    {
        var english = PrefersEnglish(context.Request);
        var status = StatusOf(refusal);
        var problem = new
        {
            Type = $"urn:ledger:problem:{refusal.Code}",
            refusal.Code,
            Title = english ? TitleEn(refusal.Kind) : TitleZh(refusal.Kind),
            Status = status,
            Detail = english ? refusal.English : refusal.Chinese,
            Instance = context.TraceIdentifier,
            Errors = Faults(refusal, context.Request.RouteValues).Select(f => new
            {
                f.Pointer,
                f.Code,
                Message = english ? f.English : f.Chinese,
            }),
        };
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = english ? "en" : "zh-CN";
        await context.Response.WriteAsJsonAsync(problem, LedgerJson.Stored, "application/problem+json");
    }

    /// <summary>The HTTP status of a kind of refusal.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        NotSignedIn => StatusCodes.Status401Unauthorized,
        BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        IdempotencyKeyMissing or BodyUnreadable => StatusCodes.Status400BadRequest,
        Unexpected => StatusCodes.Status500InternalServerError,
        _ => refusal.Kind switch
        {
            RefusalKind.Input or RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new InvalidOperationException($"No status for {refusal.Kind}."),
        },
    };

    /// <summary>Chinese unless the client asks for English first.</summary>
    public static bool PrefersEnglish(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value ?? "")
            .FirstOrDefault(l => l.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || l.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            ?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<InputFault> Faults(Refusal refusal, RouteValueDictionary route) => refusal switch
    {
        MalformedRequest malformed => malformed.Told,
        { Field: { } field } =>
            [new InputFault(route.ContainsKey(field) ? field : Pointer(field), refusal.Code, refusal.Chinese, refusal.English)],
        _ => [],
    };

    /// <summary>A field in the domain's words, <c>lines[2].amount</c>, as the pointer <c>/lines/2/amount</c>.</summary>
    private static string Pointer(string field) =>
        "/" + field.Replace("].", "/", StringComparison.Ordinal).Replace('[', '/').Replace('.', '/').TrimEnd(']');

    private static string TitleZh(RefusalKind kind) => kind switch
    {
        RefusalKind.Input => "填写有误",
        RefusalKind.Forbidden => "没有权限",
        RefusalKind.NotFound => "没有找到",
        RefusalKind.Conflict => "状态已变化",
        RefusalKind.Rule => "不符合规定",
        RefusalKind.Unavailable => "暂时无法办理",
        _ => throw new InvalidOperationException($"No title for {kind}."),
    };

    private static string TitleEn(RefusalKind kind) => kind switch
    {
        RefusalKind.Input => "The request is not well formed",
        RefusalKind.Forbidden => "Not permitted",
        RefusalKind.NotFound => "Not found",
        RefusalKind.Conflict => "The state has changed",
        RefusalKind.Rule => "A rule forbids it",
        RefusalKind.Unavailable => "Not possible for now",
        _ => throw new InvalidOperationException($"No title for {kind}."),
    };
}
