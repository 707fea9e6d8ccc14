using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;

namespace Ledger.Web.Funds;

/// <summary>How the forms of rules name and read their fields.</summary>
internal static class RuleField
{
    /// <summary>The field of the form at which a refusal about <c>rule.documentNo</c> belongs.</summary>
    public static string? Of(string? field) =>
        field?.StartsWith("rule.", StringComparison.Ordinal) == true ? field["rule.".Length..] : field;

    /// <summary>A whole number; null when the field is empty.</summary>
    public static int? Whole(string? typed, string field, FormErrors errors, Tongue tongue)
    {
        if (TypedEntry.Text(typed) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Normalize(System.Text.NormalizationForm.FormKC), out var number) && number >= 0)
        {
            return number;
        }

        errors.Add(field, tongue.Pick($"“{text}”不是整数。请填写 0、1、2 这样的数字。",
            $"“{text}” is not a whole number. Enter a number such as 0, 1 or 2."));
        return null;
    }
}
