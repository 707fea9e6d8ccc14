using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Journal;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;
using NodaTime;

namespace Ledger.Web.Acts;

/// <summary>What was typed into the form of an act, and how its command reads it.</summary>
/// <param name="values">The texts by the name of the field, as typed.</param>
public sealed class ActEntry(
    IReadOnlyDictionary<string, string> values, PageDesk desk, FormErrors errors, Tongue tongue, LocalDate today)
{
    private readonly TypedEntry typed = new(errors, tongue);

    /// <summary>The desk at which it is entered.</summary>
    public PageDesk Desk => desk;

    /// <summary>The reader's language.</summary>
    public Tongue Tongue => tongue;

    /// <summary>Today in Asia/Shanghai.</summary>
    public LocalDate Today => today;

    /// <summary>What was typed, unchanged.</summary>
    public string? Raw(string field) => values.GetValueOrDefault(field);

    /// <summary>A text without blanks around it; null when empty.</summary>
    public string? Text(string field) => TypedEntry.Text(Raw(field));

    /// <summary>A text that the command judges itself when it is empty.</summary>
    public string Needed(string field) => Text(field) ?? "";

    /// <summary>A choice that must be made.</summary>
    public string Choice(string field) => typed.Choice(Raw(field), field);

    /// <summary>A choice among the names of an enumeration.</summary>
    public T Word<T>(string field) where T : struct, Enum =>
        Enum.TryParse<T>(Choice(field), out var word) ? word : default;

    /// <summary>An amount that must be stated.</summary>
    public Money Amount(string field = "amount") => typed.Amount(Raw(field), field);

    /// <summary>An amount that may be left out; null is «not stated», never zero.</summary>
    public Money? OptionalAmount(string field) => Text(field) is null ? null : Amount(field);

    /// <summary>A date.</summary>
    public LocalDate Day(string field = "effectiveOn") => typed.Date(Raw(field), field);

    /// <summary>A date that may be left out.</summary>
    public LocalDate? OptionalDay(string field) => Text(field) is null ? null : Day(field);

    /// <summary>The fiscal year.</summary>
    public FiscalYear Year() => typed.Year(Raw("year"), "year");

    /// <summary>A whole number; null when empty.</summary>
    public int? Whole(string field)
    {
        if (Text(field) is not { } text)
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

    /// <summary>The number of an earlier voucher.</summary>
    public VoucherNumber Voucher(string field)
    {
        if (Number(Text(field)) is { } number)
        {
            return number;
        }

        errors.Add(field, tongue.Pick("请填写凭证号，例如 P-2026-000017。", "Enter a voucher number such as P-2026-000017."));
        return new VoucherNumber(VoucherKind.Payment, today.Year, 0);
    }

    /// <summary>The number of an earlier voucher; null when empty.</summary>
    public VoucherNumber? OptionalVoucher(string field) => Text(field) is null ? null : Voucher(field);

    /// <summary>The account of the fields unit, fund and year.</summary>
    public AccountKey Account() => new(Choice("unit"), Choice("fund"), Year());

    /// <summary>The document and the papers behind the entry.</summary>
    public Evidence Evidence()
    {
        var document = Text("documentNo");
        var files = Files();
        return new Evidence(document, files, Whole("attachmentCount") ?? files.Count + (document is null ? 0 : 1))
        {
            Invoices = Invoice.NamedBy(document) is { } invoice ? [invoice] : null,
        };
    }

    /// <summary>The unit whose entry it is; acts name it by what it does in them. Null until it is chosen.</summary>
    public string? Owner => Text("unit") ?? Text("village") ?? Text("recipient") ?? Text("holder");

    /// <summary>The SHA-256 of the files attached so far.</summary>
    public IReadOnlyList<string> Files() => Text(ActFields.Files.Name)?.Split(',') ?? [];

    /// <summary>One balance of a unit's fund and year now, while the fields that name them are filled.</summary>
    public async Task<Money?> Now(string? unit, string? fund, string account)
    {
        if (unit is null || fund is null || !desk.MayRead(unit))
        {
            return null;
        }

        var year = int.TryParse(Raw("year"), out var given) ? given : today.Year;
        var sums = await desk.Sums(new JournalScope(desk.Person.Tenant, [unit], fund, new FiscalYear(year)));
        return Money.Sum(sums.Where(s => s.Account == account).Select(s => s.Amount));
    }

    private static VoucherNumber? Number(string? text) => Domain.Kernel.Voucher.Parse(text?.ToUpperInvariant());
}
