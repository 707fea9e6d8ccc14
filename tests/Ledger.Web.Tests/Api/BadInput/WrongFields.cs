using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>Amounts, dates, texts and words in forms that are not theirs.</summary>
internal static class WrongFields
{
    public static IEnumerable<WrongRequest> All => [.. Amounts, .. Dates, .. Texts, .. Words];

    private static IEnumerable<WrongRequest> Amounts =>
        from form in new (string Name, object? Value)[]
        {
            ("a number", 100), ("a number with decimals", 100.5), ("thousands separators", "1,234.50"),
            ("three decimals", "12.345"), ("a minus sign", "-1"), ("a plus sign", "+100"), ("zero", "0"),
            ("zero with decimals", "0.00"), ("an exponent", "1e3"), ("full-width digits", "１２"),
            ("Arabic digits", "١٠٠"), ("empty", ""), ("blank", "  "), ("16 digits", "9999999999999999"),
            ("13 digits", "1000000000000.00"), ("NaN", "NaN"), ("a letter O", "1OO.00"), ("a leading blank", " 100"),
            ("a closing line break", "100.00\n"), ("no digit after the point", "100."), ("no digit before", ".50"),
            ("the unit", "100元"), ("万", "1万"), ("a currency sign", "¥100"), ("hexadecimal", "0x10"),
            ("a truth value", true), ("a list", Forms.List("100")), ("an object", new { yuan = 1 }),
        }
        select new WrongRequest($"amount: {form.Name}", Forms.Expenditures, Forms.Expenditure(("amount", form.Value)),
            422, "amount-invalid", "/amount");

    private static IEnumerable<WrongRequest> Dates =>
    [
        .. from text in Forms.List(
               "2026-02-30", "2026/01/01", "20260101", "2026-1-1", "01-01-2026", "1800-01-01", "2200-01-01",
               "2026-01-01T00:00:00Z", "昨天", "２０２６-01-01")
           select new WrongRequest($"date: {text}", Forms.Expenditures, Forms.Expenditure(("effectiveOn", text)),
               422, "date-invalid", "/effectiveOn"),
        new("date: a number", Forms.Expenditures, Forms.Expenditure(("effectiveOn", 20260101)),
            422, "text-invalid", "/effectiveOn"),
        new("date: empty", Forms.Expenditures, Forms.Expenditure(("effectiveOn", "")),
            422, "field-missing", "/effectiveOn"),
        new("date: left out", Forms.Expenditures, Forms.Expenditure(("effectiveOn", null)),
            422, "field-missing", "/effectiveOn"),
        new("date: outside the year", Forms.Expenditures, Forms.Expenditure(("effectiveOn", "2025-12-31")),
            422, "date-outside-year", "/effectiveOn"),
        new("date: in the future", "/api/pools/990101001000/party-work/2190/appropriations",
            Forms.Grant(("effectiveOn", "2190-06-01")), 422, "date-in-future", "/effectiveOn"),
        new("date: in a closed period", Forms.Expenditures, Forms.Expenditure(("effectiveOn", "2026-03-15")),
            422, "period-closed", "/effectiveOn"),
        new("year: two digits", "/api/accounts/990101001001/party-work/26/expenditures", Forms.Expenditure(),
            422, "year-invalid", "year"),
        new("year: a word", "/api/accounts/990101001001/party-work/now/expenditures", Forms.Expenditure(),
            422, "year-invalid", "year"),
        new("year: a sign", "/api/accounts/990101001001/party-work/+2026/expenditures", Forms.Expenditure(),
            422, "year-invalid", "year"),
        new("year: a text in a document", "/api/allocations", Forms.Draft(("year", "2026")),
            422, "number-invalid", "/year"),
        new("year: far away in a document", "/api/allocations", Forms.Draft(("year", int.MaxValue)),
            422, "date-outside-year", "/effectiveOn"),
    ];

    private static IEnumerable<WrongRequest> Texts =>
    [
        new("text: a number", Forms.Expenditures, Forms.Expenditure(("summary", 5)), 422, "text-invalid", "/summary"),
        new("text: too long", Forms.Expenditures, Forms.Expenditure(("summary", new string('长', 501))),
            422, "text-invalid", "/summary"),
        new("text: a control character", Forms.Expenditures, Forms.Expenditure(("payee", "a\u0000b")),
            422, "text-invalid", "/payee"),
        new("text: a line break", Forms.Expenditures, Forms.Expenditure(("payee", "a\nb")),
            422, "text-invalid", "/payee"),
        new("text: blank", Forms.Expenditures, Forms.Expenditure(("summary", "  ")), 422, "field-missing", "/summary"),
        new("text: null", Forms.Expenditures, Forms.Expenditure(("payee", Forms.Null)),
            422, "field-missing", "/payee"),
        new("attachment: no digest", Forms.Grants, Forms.Grant(("evidence", new { attachments = Forms.List("a.pdf") })),
            422, "attachment-invalid", "/evidence/attachments/0"),
        new("attachment: a control character", Forms.Grants,
            Forms.Grant(("evidence", new { attachments = Forms.List("\u0000") })),
            422, "text-invalid", "/evidence/attachments/0"),
        new("attachment: a number", Forms.Grants, Forms.Grant(("evidence", new { attachments = Forms.List(1) })),
            422, "text-invalid", "/evidence/attachments/0"),
        new("attachment: no list", Forms.Grants, Forms.Grant(("evidence", new { attachments = "a.pdf" })),
            422, "list-invalid", "/evidence/attachments"),
        new("attachment count: negative", Forms.Grants, Forms.Grant(("evidence", new { attachmentCount = -1 })),
            422, "number-invalid", "/evidence/attachmentCount"),
        new("attachment count: a fraction", Forms.Grants, Forms.Grant(("evidence", new { attachmentCount = 1.5 })),
            422, "number-invalid", "/evidence/attachmentCount"),
        new("document number: left out", Forms.Grants, Forms.Grant(("evidence", null)),
            422, "text-missing", "/evidence/documentNo"),
    ];

    private static IEnumerable<WrongRequest> Words =>
    [
        new("tier: unknown", Forms.Grants, Forms.Grant(("tier", "planet")), 422, "word-unknown", "/tier"),
        new("tier: a digit", Forms.Grants, Forms.Grant(("tier", "0")), 422, "word-unknown", "/tier"),
        new("tier: two at once", Forms.Grants, Forms.Grant(("tier", "city,district")), 422, "word-unknown", "/tier"),
        new("tier: empty", Forms.Grants, Forms.Grant(("tier", "")), 422, "field-missing", "/tier"),
        new("tier: unknown on a line", "/api/allocations",
            Forms.Draft(("lines", new[] { Forms.Line(Forms.First, ("tier", "moon")) })),
            422, "word-unknown", "/lines/0/tier"),
        new("voucher: no number", $"{Forms.Expenditures}/P-26-1/reverse", Forms.Step(reason: "重复"),
            422, "voucher-invalid", "voucher"),
        new("voucher: no number in the body", Forms.Expenditures, Forms.Expenditure(("hold", "T2026")),
            422, "voucher-invalid", "/hold"),
    ];
}
