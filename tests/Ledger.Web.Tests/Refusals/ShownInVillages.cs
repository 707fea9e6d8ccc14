using static Ledger.Web.Tests.Refusals.Filled;

namespace Ledger.Web.Tests.Refusals;

/// <summary>For each code a form that meets it: dues, village books, contracts, projects, gifts, the bank.</summary>
internal static class ShownInVillages
{
    private const string Bank = "/bank/fiscal-990101001000";

    public static IReadOnlyList<PageRefusal> All { get; } = [.. Dues, .. Books, .. Contracts, .. Projects, .. Gifts, .. AtTheBank, .. Claims];

    private static IEnumerable<PageRefusal> Dues =>
    [
        Collect("party-org-unknown", ("PartyOrg", "no-such-org")),
        Collect("party-org-not-active", ("PartyOrg", "late")),
        Collect("party-org-without-committee", ("PartyOrg", "lonely")),
        Collect("dues-month-invalid", ("Month", "13")),
        Collect("dues-month-ahead", ("Month", "12")),
        Collect("dues-members-invalid", ("Members", "0")),
        Collect("dues-date-outside-year", ("Year", "2024")),
        Act("nothing-to-remit", "remit-dues", ("PartyOrg", "branch"), ("FromMonth", "2"), ("ToMonth", "2")),
        Act("dues-ratio-unknown", "remit-dues", ("PartyOrg", "masked"), ("FromMonth", "1"), ("ToMonth", "1")),
        Act("nothing-to-return", "return-dues", ("PartyOrg", "branch"), ("FromMonth", "2"), ("ToMonth", "2")),
        Act("dues-already-remitted", "reverse-dues", ("PartyOrg", "branch"), ("Voucher", "{dues}"), ("Reason", "演示")),
        Act("dues-already-returned", "reverse-dues", ("PartyOrg", "branch"), ("Voucher", "{remitted}"), ("Reason", "演示")),
    ];

    private static IEnumerable<PageRefusal> Books =>
    [
        Income("unit-keeps-no-collective", ("Village", "990101000000")),
        Income("chart-account-unknown", ("Code", "9999")),
        Income("chart-account-does-not-fit", ("Code", "101")),
        Income("subsidy-has-its-own-entry", ("Code", "503")),
        Act("collective-exceeds-available", "cost", ("Village", Third), ("Code", "513"), ("Amount", "999999"), ("Payee", "某商户（演示）")),
        Income("enterprise-unknown", ("Enterprise", "no-such-enterprise")),
        Income("contract-unknown", ("Contract", "ct-none"), ("Instalment", "1")),
        Income("contract-of-another-village", ("Village", First), ("Contract", "{contract}")),
        Income("instalment-unknown", ("Contract", "{contract}"), ("Instalment", "7")),
        Income("instalment-without-contract", ("Instalment", "1")),
        Act("earmark-unknown", "recognise", ("Village", Third), ("Subsidy", "R-2026-000999"), ("Amount", "1")),
        Act("earmark-exceeded", "recognise", ("Village", Third), ("Subsidy", "{subsidy}"), ("Amount", "1001")),
        Act("reserve-exceeded", "release-reserve", ("Village", Third), ("DecisionNo", "演示决议1号"), ("Amount", "1")),
    ];

    private static IEnumerable<PageRefusal> Contracts =>
    [
        Contract("contract-dates-invalid", ("Until", "2025-01-01"), ("Rhythm", "Once")),
        Contract("schedule-invalid", ("Payments", "2027-01-01")),
        Act("contract-not-running", "end-contract", ("Id", "{ended}"), ("Reason", "演示")),
        Act("payment-before-amendment", "amend-contract", ("Id", "{contract}"), ("Amount", "1"), ("Rhythm", "Once"),
            ("Payments", "2026-02-15"), ("Until", "2026-12-31"), ("Reason", "演示")),
    ];

    private static IEnumerable<PageRefusal> Projects =>
    [
        Act("project-unknown", "cancel-project", ("Id", "no-such-project"), ("Reason", "演示")),
        Act("project-past-step", "cancel-project", ("Id", "{cancelled}"), ("Reason", "演示")),
        Act("project-step-too-early", "progress-project", ("Id", "{project}"), ("Percent", "10"), ("EffectiveOn", "2026-02-01")),
        Act("percent-invalid", "progress-project", ("Id", "{project}"), ("Percent", "101")),
        Act("project-not-accepted", "disclose-project", ("Id", "{project}")),
    ];

    private static IEnumerable<PageRefusal> Gifts =>
    [
        Act("contributors-invalid", "cash-gift", ("Recipient", First), ("Total", "10"), ("Contributors", " ")),
        Act("conversion-basis-missing", "goods", ("Recipient", First), ("Total", "10"), ("Contributors", "某企业（演示）")),
        Act("unit-without-office", "cash-gift", ("Recipient", "990101000000"), ("Total", "10"), ("Contributors", "某企业（演示）")),
        Act("contribution-unknown", "reverse-contribution", ("Id", "no-such-gift"), ("Reason", "演示")),
        Act("contribution-already-reversed", "reverse-contribution", ("Id", "{gift}"), ("Reason", "演示")),
    ];

    private static IEnumerable<PageRefusal> AtTheBank =>
    [
        AtBank("line-not-open", "match", ("Lines", "99"), ("Vouchers", "{spent}")),
        AtBank("voucher-not-open", "match", ("Lines", "1"), ("Vouchers", "P-2026-009999")),
        AtBank("match-shape", "match", ("Lines", "1, 2"), ("Vouchers", "{spent}, {reversed}")),
        AtBank("match-unequal", "match", ("Lines", "1"), ("Vouchers", "{spent}")),
        AtBank("match-unknown", "undo", ("Match", "99"), ("Reason", "演示")),
        AtBank("match-empty", "confirm"),
        AtBank("assertion-too-early", "assert", ("Day", "2025-12-01"), ("Balance", "1")),
    ];

    private static IEnumerable<PageRefusal> Claims =>
    [
        Claim("claim-phrase-unclear", ("Said", "若干")),
        Claim("claim-range-invalid", ("From", "2026-02-01"), ("To", "2026-01-01")),
    ];

    private static PageRefusal Claim(string code, params (string, string)[] changes) => new(code, "/claims/new", "submit", With(
    [
        ("Unit", First), ("Scope", "own"), ("Report", "演示报告1号"), ("ReportedOn", "2026-02-20"), ("Text", "投入10万元"),
        ("Said", "10万元"), ("Measure", "投入资金"), ("Nature", "Level"), ("From", "2026-01-01"), ("To", "2026-01-31"),
    ], changes));

    private static PageRefusal Collect(string code, params (string, string)[] changes) => new(code, "/dues/new", "submit", With(
    [
        ("PartyOrg", "branch"), ("Month", "1"), ("Amount", "10"), ("Members", "5"), ("Summary", "演示"),
        ("EffectiveOn", "2026-02-20"), ("Year", "2026"),
    ], changes));

    private static PageRefusal Income(string code, params (string, string)[] changes) => new(code, "/income/new", "submit", With(
    [
        ("Village", Third), ("Code", "501"), ("Amount", "10"), ("Counterparty", "某商户（演示）"), ("Summary", "演示"),
        ("EffectiveOn", "2026-02-20"), ("Recurring", "yes"),
    ], changes));

    private static PageRefusal Contract(string code, params (string, string)[] changes) => new(code, "/acts/contract", "submit", With(
    [
        ("Village", Third), ("Kind", "Lease"), ("Subject", "门面房"), ("Counterparty", "某商户（演示）"), ("Amount", "10"),
        ("Rhythm", "Yearly"), ("Payments", "2026-03-01"), ("From", "2026-01-01"), ("Until", "2026-12-31"),
        ("DocumentNo", "合同1"), ("Summary", "演示"), ("EffectiveOn", "2026-02-20"),
    ], changes));

    private static PageRefusal AtBank(string code, string what, params (string, string)[] fields) =>
        new(code, Bank, what, With([], fields));
}
