using System.Globalization;

namespace Ledger.Domain.Kernel;

/// <summary>The kind of an accounting voucher (记账凭证).</summary>
public enum VoucherKind
{
    /// <summary>收: money comes in.</summary>
    Receipt,

    /// <summary>付: money goes out.</summary>
    Payment,

    /// <summary>转: a transfer without cash.</summary>
    Transfer,
}

/// <summary>
/// A voucher: its number is gap-free per holder, kind and year; the documents behind it are named by their
/// SHA-256 so that the paper or scan can be matched for ever.
/// </summary>
/// <param name="Kind">Receipt, payment or transfer.</param>
/// <param name="Year">The year of the number series.</param>
/// <param name="Number">The running number, from 1.</param>
/// <param name="Evidence">The source documents behind it.</param>
public sealed record Voucher(VoucherKind Kind, int Year, int Number, Evidence Evidence)
{
    /// <summary>The text form: <c>P-2026-000017</c> with R, P or T for 收, 付, 转.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter(Kind)}-{Year}-{Number:000000}");

    /// <summary>Reads the text form; null when it is not one.</summary>
    public static VoucherNumber? Parse(string? text) =>
        text?.Split('-') is [{ Length: 1 } letter, { Length: 4 } year, { Length: >= 6 } number]
        && KindOf(letter[0]) is { } kind
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new VoucherNumber(kind, y, n)
            : null;

    /// <summary>The letter of a kind in the text form.</summary>
    public static char Letter(VoucherKind kind) => kind switch
    {
        VoucherKind.Receipt => 'R',
        VoucherKind.Payment => 'P',
        VoucherKind.Transfer => 'T',
        _ => throw new InvalidOperationException($"No letter for voucher kind {kind}."),
    };

    private static VoucherKind? KindOf(char letter) => letter switch
    {
        'R' => VoucherKind.Receipt,
        'P' => VoucherKind.Payment,
        'T' => VoucherKind.Transfer,
        _ => null,
    };
}

/// <summary>The number of a voucher within its holder: kind, year and running number.</summary>
public sealed record VoucherNumber(VoucherKind Kind, int Year, int Number)
{
    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Voucher.Letter(Kind)}-{Year}-{Number:000000}");
}

/// <summary>The source documents behind an entry.</summary>
/// <param name="DocumentNo">The number of the source document (文号 or invoice number), if it has one.</param>
/// <param name="Attachments">SHA-256 of each attached file, lower-case hexadecimal.</param>
/// <param name="AttachmentCount">The number of papers attached (附件数), files included.</param>
public sealed record Evidence(string? DocumentNo, IReadOnlyList<string> Attachments, int AttachmentCount)
{
    /// <summary>The invoices among the documents; null when none is named by code and number.</summary>
    public IReadOnlyList<Invoice>? Invoices { get; init; }

    /// <summary>No document named.</summary>
    public static readonly Evidence None = new(null, [], 0);

    /// <summary>A document by number alone.</summary>
    public static Evidence Document(string documentNo) => new(documentNo, [], 1);
}

/// <summary>An invoice (发票), told apart from every other by code and number.</summary>
/// <param name="Code">The code of ten or twelve digits; null for fully digital invoices, which have none (数电票).</param>
/// <param name="Number">The number: eight digits, or twenty for a fully digital invoice.</param>
public sealed record Invoice(string? Code, string Number)
{
    /// <summary>Code and number in one text; the same for the same invoice, however it was typed.</summary>
    public string Key => Code is null ? Number : $"{Code}-{Number}";

    /// <summary>Reads "code-number" or a number alone; null when it is neither.</summary>
    public static Invoice? Parse(string? text) =>
        text?.Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Split('-') switch
        {
            [{ Length: 10 or 12 } code, { Length: 8 } number] when Digits(code) && Digits(number) => new(code, number),
            [{ Length: 8 or 20 } number] when Digits(number) => new(null, number),
            _ => null,
        };

    /// <summary>
    /// The invoice that the number of a document names beyond doubt: code and number, or the twenty digits of a fully
    /// digital one. Eight digits alone may be the number of any paper.
    /// </summary>
    public static Invoice? NamedBy(string? document) =>
        Parse(document) is { } found && (found.Code is not null || found.Number.Length == 20) ? found : null;

    private static bool Digits(string text) => text.All(char.IsAsciiDigit);
}
