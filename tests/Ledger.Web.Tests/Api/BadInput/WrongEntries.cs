using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>Well-formed requests that name nothing, break a rule, or come at the wrong step.</summary>
internal static class WrongEntries
{
    private static readonly string document = $"/api/allocations/{Story.Paid}";

    public static IEnumerable<WrongRequest> All => [.. Unknown, .. Rules, .. Steps, .. Reversals, .. Lines];

    private static IEnumerable<WrongRequest> Unknown =>
    [
        new("unknown: unit", "/api/accounts/990101009999/party-work/2026/expenditures", Forms.Expenditure(),
            404, "unit-unknown", "unit"),
        new("unknown: fund", $"/api/accounts/{Forms.First}/moon-fund/2026/expenditures", Forms.Expenditure(),
            404, "fund-unknown", "fund"),
        new("unknown: holder of a pool", "/api/pools/990101009999/party-work/2026/appropriations", Forms.Grant(),
            404, "unit-unknown", "/unit"),
        new("unknown: fund of a pool", $"/api/pools/{SampleStreet.Street}/moon-fund/2026/appropriations", Forms.Grant(),
            404, "fund-unknown", "fund"),
        new("unknown: allocation", "/api/allocations/fiscal-990101001000-2026-999/submit", new { },
            404, "allocation-unknown"),
        new("unknown: voucher", $"{Forms.Expenditures}/P-2026-000999/reverse", Forms.Step(reason: "重复"),
            404, "entry-unknown", "voucher"),
        new("unknown: grant", $"{Forms.Grants}/R-2026-000999/withdraw", Forms.Step(reason: "重复"),
            404, "entry-unknown", "voucher"),
        new("unknown: hold", Forms.Expenditures, Forms.Expenditure(("hold", "T-2026-000999")), 404, "hold-unknown", "/hold"),
        new("unknown: hold to release", $"{Forms.Holds}/T-2026-000999/release", Forms.Step(reason: "不再需要"),
            404, "hold-unknown", "/hold"),
        new("unknown: line of a document", $"{document}/lines/{Scene.OtherCommunity}/confirm", Forms.Step(),
            404, "line-unknown", "unit"),
        new("unknown: address", "/api/moons", new { }, 404, "address-unknown"),
    ];

    private static IEnumerable<WrongRequest> Rules =>
    [
        new("rule: purpose not allowed", Forms.Expenditures, Forms.Expenditure(("purpose", "party")),
            422, "purpose-not-allowed", "/purpose"),
        new("rule: purpose forbidden", Forms.Expenditures, Forms.Expenditure(("purpose", "staff-pay")),
            422, "purpose-forbidden", "/purpose"),
        new("rule: hold for a forbidden purpose", Forms.Holds, Forms.Hold(("purpose", "staff-pay")),
            422, "purpose-forbidden", "/purpose"),
        new("rule: more than is available", Forms.Expenditures, Forms.Expenditure(("amount", "500.01")),
            422, "expenditure-exceeds-available", "/amount"),
        new("rule: the largest amount there is", Forms.Expenditures, Forms.Expenditure(("amount", "999999999999.99")),
            422, "expenditure-exceeds-available", "/amount"),
        new("rule: back-dated, available then but spent since", Forms.Expenditures,
            Forms.Expenditure(("amount", "500.01"), ("effectiveOn", "2026-01-15")),
            422, "expenditure-exceeds-available", "/amount"),
        new("rule: before the money came", Forms.Expenditures,
            Forms.Expenditure(("amount", "0.01"), ("effectiveOn", "2026-01-09")),
            422, "expenditure-exceeds-available", "/amount"),
        new("rule: hold of more than is available", Forms.Holds, Forms.Hold(("amount", "500.01")),
            422, "expenditure-exceeds-available", "/amount"),
        new("rule: more than the hold", Forms.Expenditures,
            Forms.Expenditure(("amount", "500.01"), ("hold", Story.Held)), 422, "hold-exceeded", "/amount"),
        new("rule: before the hold", Forms.Expenditures,
            Forms.Expenditure(("effectiveOn", "2026-02-14"), ("hold", Story.Held)), 422, "hold-does-not-fit", "/hold"),
        new("rule: nothing in the account", "/api/accounts/990101001002/party-work/2025/expenditures",
            Forms.Expenditure(("effectiveOn", "2025-02-20")), 422, "account-empty"),
        new("rule: in transit is not available", "/api/accounts/990101001002/party-work/2026/expenditures",
            Forms.Expenditure(), 422, "expenditure-exceeds-available", "/amount"),
        new("rule: more than the pool", $"/api/allocations/{Story.TooBig}/approve", Forms.Step(), 422, "pool-exceeded")
            { Person = "approver" },
        new("rule: before the grant", $"/api/allocations/{Story.Submitted}/approve", Forms.Step("2026-01-06"),
            422, "step-before-earlier", "/effectiveOn") { Person = "approver" },
        new("rule: fund of another holder", $"/api/pools/{SampleStreet.Street}/party-dues-returned/2026/appropriations",
            Forms.Grant(), 422, "fund-of-another-holder", "fund"),
        new("rule: a unit registered twice", "/api/units", new
        {
            code = Forms.First, kind = "urbanCommunity", nameZh = "又", nameEn = "Again", parent = SampleStreet.Street,
            from = "2026-01-01",
        }, 409, "unit-already-registered", "/code") { Person = "administrator" },
        new("rule: a unit without a date", "/api/units", new
        {
            code = "990101001099", kind = "urbanCommunity", nameZh = "新", nameEn = "New", parent = SampleStreet.Street,
            from = "",
        }, 422, "field-missing", "/from") { Person = "administrator" },
    ];

    private static IEnumerable<WrongRequest> Steps =>
    [
        Step("approve a draft", Story.Drafted, "approve", "approver"),
        Step("disburse a submitted document", Story.Submitted, "disburse", "payer"),
        Step("disburse twice", Story.Paid, "disburse", "payer"),
        Step("approve twice", Story.Approved, "approve", "approver"),
        Step("cancel a paid document", Story.Paid, "cancel", "recorder", "不再需要"),
        Step("reverse an unpaid document", Story.Approved, "reverse", "approver", "有误"),
        new("step: submit twice", $"/api/allocations/{Story.Submitted}/submit", new { }, 409, "wrong-step"),
        new("step: return a draft", $"/api/allocations/{Story.Drafted}/return", Forms.Reason, 409, "wrong-step")
            { Person = "approver" },
        new("step: confirm before it is paid", $"/api/allocations/{Story.Approved}/lines/{Forms.First}/confirm",
            Forms.Step(), 409, "wrong-step"),
        new("step: confirm twice", $"{document}/lines/{Forms.First}/confirm", Forms.Step(),
            409, "line-already-confirmed", "unit"),
        new("step: confirm before it was paid", $"{document}/lines/990101001002/confirm", Forms.Step("2026-01-08"),
            422, "step-before-earlier", "/effectiveOn"),
    ];

    private static IEnumerable<WrongRequest> Reversals =>
    [
        new("reversal: twice", $"{Forms.Expenditures}/{Story.Reversed}/reverse", Forms.Step(reason: "重复"),
            409, "entry-already-reversed", "voucher"),
        new("reversal: before the entry", $"{Forms.Expenditures}/{Story.Spent}/reverse", Forms.Step("2026-02-09", "重复"),
            422, "reversal-before-entry", "/effectiveOn"),
        new("reversal: of a hold as an expenditure", $"{Forms.Expenditures}/{Story.Held}/reverse",
            Forms.Step(reason: "重复"), 404, "entry-unknown", "voucher"),
        new("reversal: without a reason", $"{Forms.Expenditures}/{Story.Spent}/reverse", Forms.Step(),
            422, "field-missing", "/reason"),
        new("reversal: of a grant that was allocated", $"{Forms.Grants}/{Story.Granted}/withdraw",
            Forms.Step(reason: "收回"), 422, "pool-exceeded"),
        new("reversal: of a document whose money is spent", $"{document}/reverse", Forms.Step(reason: "有误"),
            422, "expenditure-exceeds-available") { Person = "approver" },
    ];

    private static IEnumerable<WrongRequest> Lines =>
    [
        Draft("none", "allocation-without-lines", "/lines", []),
        Draft("a unit twice", "unit-twice", "/lines/1/unit", Forms.Line(Forms.First), Forms.Line(Forms.First)),
        Draft("of another street", "unit-of-another-office", "/lines/0/unit", Forms.Line(Scene.OtherCommunity)),
        new("lines: an unknown unit", "/api/allocations", Forms.Draft(("lines", new[] { Forms.Line("990101009999") })),
            404, "unit-unknown", "/lines/0/unit"),
        new("lines: left out", "/api/allocations", Forms.Draft(("lines", null)), 422, "field-missing", "/lines"),
    ];

    private static WrongRequest Step(string name, string id, string step, string person, string? reason = null) =>
        new($"step: {name}", $"/api/allocations/{id}/{step}", Forms.Step(reason: reason), 409, "wrong-step")
            { Person = person };

    private static WrongRequest Draft(string name, string code, string pointer, params object[] lines) =>
        new($"lines: {name}", "/api/allocations", Forms.Draft(("lines", lines)), 422, code, pointer);
}
