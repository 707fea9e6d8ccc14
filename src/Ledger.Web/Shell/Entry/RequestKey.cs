using Microsoft.AspNetCore.Http;

namespace Ledger.Web.Shell.Entry;

/// <summary>
/// The idempotency key of a form: made when the form is first shown, posted back with it, and the same when a
/// refused form is posted again or a button is pressed twice.
/// </summary>
/// <param name="Value">The key.</param>
public sealed record RequestKey(string Value)
{
    /// <summary>Name of the hidden field.</summary>
    public const string FieldName = "request-key";

    /// <summary>The key posted, or a new one.</summary>
    internal static RequestKey Of(HttpRequest request) =>
        request.HasFormContentType && Guid.TryParse(request.Form[FieldName], out var posted)
            ? new(posted.ToString("N"))
            : new(Guid.NewGuid().ToString("N"));
}
