using System.Diagnostics;

namespace Ledger.Web.Shell.Problems;

/// <summary>The number a reader can quote, such as 7f3a-21c9: the head of the trace id, so the log finds it.</summary>
public static class ProblemNumber
{
    /// <summary>The number of a request.</summary>
    public static string Of(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToHexString() is { Length: >= 8 } id
            ? id
            : context.TraceIdentifier.GetHashCode(StringComparison.Ordinal).ToString("x8", null);
        return $"{trace[..4]}-{trace[4..8]}";
    }
}
