using System.Globalization;
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

    /// <summary>A share of a hundred in basis points; null when the field is empty.</summary>
    public static int? Percent(string? typed, string field, FormErrors errors, Tongue tongue)
    {
        if (TypedEntry.Text(typed)?.Normalize(System.Text.NormalizationForm.FormKC).TrimEnd('%') is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share is > 0 and <= 100 && decimal.Round(share, 2) == share)
        {
            return (int)(share * 100);
        }

        errors.Add(field, tongue.Pick($"“{text}”不是百分比。请填写 0 到 100 之间、至多两位小数的数字，例如 66.67。",
            $"“{text}” is not a percentage. Enter a number up to 100 with at most two decimals, such as 66.67."));
        return null;
    }

    /// <summary>Basis points as the form shows them.</summary>
    public static string? PercentText(int? basisPoints) =>
        basisPoints is { } points ? (points / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
