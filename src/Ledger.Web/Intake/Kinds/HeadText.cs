using System.Text;

namespace Ledger.Web.Intake.Kinds;

/// <summary>Compares heads as people type them: width, case, blanks, marks and what stands in brackets play no part.</summary>
internal static class HeadText
{
    /// <summary>Whether two heads mean the same.</summary>
    public static bool Same(string one, string other) => Bare(one) is { Length: > 0 } bare && bare == Bare(other);

    /// <summary>Whether a head says that its amounts are in 万元.</summary>
    public static bool InWan(string head) => head.Contains("万元", StringComparison.Ordinal);

    /// <summary>The head without what plays no part.</summary>
    public static string Bare(string head)
    {
        var (bare, depth) = (new StringBuilder(head.Length), 0);
        foreach (var c in head.Normalize(NormalizationForm.FormKC))
        {
            depth += c switch { '(' or '[' or '【' => 1, ')' or ']' or '】' => -1, _ => 0 };
            if (depth == 0 && (char.IsLetterOrDigit(c)))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }
}
