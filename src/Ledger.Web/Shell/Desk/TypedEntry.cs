using Ledger.Domain.Kernel;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Shell.Desk;

/// <summary>Reads what was typed into a form; what cannot be read is told at its field.</summary>
public sealed class TypedEntry(FormErrors errors, Tongue tongue)
{
    /// <summary>An amount as people type it.</summary>
    public Money Amount(string? typed, string field)
    {
        var reading = AmountText.Read(typed);
        if (reading.Fault is { } fault)
        {
            errors.Add(fault, tongue, field);
        }

        return new Money(reading.Fen);
    }

    /// <summary>A date of a date field.</summary>
    public LocalDate Date(string? typed, string field)
    {
        if (LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true } date)
        {
            return date.Value;
        }

        errors.Add(field, tongue.Pick("请填写日期，例如 2026-03-31。", "Enter a date, such as 2026-03-31."));
        return default;
    }

    /// <summary>A choice that must be made.</summary>
    public string Choice(string? chosen, string field)
    {
        if (string.IsNullOrWhiteSpace(chosen))
        {
            errors.Add(field, tongue.Pick("请选择一项。", "Choose one."));
        }

        return chosen ?? "";
    }

    /// <summary>A year of four digits.</summary>
    public FiscalYear Year(string? typed, string field)
    {
        if (int.TryParse(typed, out var year) && year is >= 1949 and <= 2199)
        {
            return new FiscalYear(year);
        }

        errors.Add(field, tongue.Pick("请填写四位年度，例如 2026。", "Enter a year of four digits, such as 2026."));
        return new FiscalYear(1949);
    }

    /// <summary>The document behind an entry; none when the field is empty.</summary>
    public static Evidence Document(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? Evidence.None : Evidence.Document(typed.Trim());

    /// <summary>A text without blanks around it; null when empty.</summary>
    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
