using static Ledger.Web.Tests.Refusals.Filled;

namespace Ledger.Web.Tests.Refusals;

/// <summary>For each code a form that meets it: money, documents, decisions and corrections.</summary>
internal static class ShownOnPages
{
    private static readonly string thirty = new('f', 64);

    public static IReadOnlyList<PageRefusal> All { get; } =
        [.. Spending, .. Payments, .. Decisions, .. Corrections, .. Allocations, .. Periods, .. YearEnds, .. Findings, .. Rules,
            .. ShownInVillages.All];

    private static IEnumerable<PageRefusal> Spending =>
    [
        Spend("date-in-future", ("EffectiveOn", "2099-01-01")),
        Spend("date-outside-year", ("EffectiveOn", "2025-10-30")),
        Spend("text-missing", ("Payee", " ")),
        Spend("unit-unknown", ("Unit", "990101009999")),
        Spend("fund-unknown", ("Fund", "no-such-fund")),
        Spend("purpose-forbidden", ("Purpose", "staff-pay")),
        Spend("purpose-not-allowed", ("Purpose", "something-else")),
        Spend("purpose-rules-missing", ("Fund", "bare-fund")),
        Spend("account-empty", ("Unit", "990101001006")),
        Spend("approval-required", ("Amount", "12000"), ("DocumentNo", "收据901")) with { Do = "preview" },
        Spend("decision-needs-document", ("DecisionNo", "{decided}")) with { Do = "preview" },
        Spend("expenditure-exceeds-available", ("Unit", Second), ("Amount", "9000"), ("DocumentNo", "收据902")),
        Spend("hold-unknown", ("Hold", "T-2026-009999")),
        Spend("hold-does-not-fit", ("Hold", "{hold}"), ("EffectiveOn", "2026-02-14")),
        Spend("hold-for-another-project", ("Hold", "{hold}"), ("Project", "P-2")),
        Spend("hold-exceeded", ("Hold", "{hold}"), ("Amount", "501")),
        Spend("hold-of-document", ("Hold", "{document-hold}")),
        Spend("evidence-missing", ("Amount", "3500")),
        Spend("invoice-used-before", ("DocumentNo", "00000000000000000001")),
        Spend("file-used-before", ("Attachments[0]", "{file}")),
        Spend("attachment-unknown", ("Attachments[0]", thirty)),
        Spend("period-closed", ("EffectiveOn", "2026-03-10")),
        Spend("not-permitted", ("Unit", Second)) with { Person = "community" },
        Reverse("entry-unknown", "P-2026-009999"),
        Reverse("entry-already-reversed", "{reversed}"),
        Reverse("reversal-before-entry", "{spent}", "2026-02-01"),
        Reverse("entry-was-approved", "{drawn}"),
        Reverse("entry-in-correction", "{paid}"),
    ];

    private static IEnumerable<PageRefusal> YearEnds =>
    [
        Carry("holds-open-at-year-end", "account", ("Unit", First), ("Fund", "party-work")),
        Carry("nothing-left-to-carry", "account", ("Unit", Second), ("Fund", "party-work")),
        Carry("carry-rule-missing", "pool", ("Holder", "990101001000"), ("Fund", "bare-fund")),
        Carry("pool-nothing-left", "pool", ("Holder", "990101001000"), ("Fund", "party-work")),
        Carry("dues-nothing-left", "dues", ("PartyOrg", "branch")),
    ];

    private static IEnumerable<PageRefusal> Findings =>
    [
        new("finding-at-another-step", "/findings/{finding}", "verify", [("Form.Text", "已核实")]) { Person = "auditor" },
        new("deadline-passed", "/findings/{finding}", "plan",
            [("Form.Owner", "书记（演示）"), ("Form.Text", "补手续"), ("Form.Deadline", "2020-01-01")]),
        new("verifier-mended", "/findings/{mended}", "verify", [("Form.Text", "已核实")]) { Person = "auditor" },
    ];

    private static IEnumerable<PageRefusal> Rules =>
    [
        new("threshold-unclear", "/fund-rules/thresholds/new", "submit",
        [
            ("Form.Fund", "party-work"), ("Form.From", "2026-03-01"), ("Form.DocumentNo", "演财〔2026〕8号"),
            ("Form.Thresholds[0].Kind", "spend"), ("Form.Thresholds[0].From", "20000"),
            ("Form.Thresholds[0].Requires", "joint-signature"), ("Form.Thresholds[0].Signers", "1"),
        ]) { Person = "administrator" },
    ];

    private static PageRefusal Carry(string code, string what, params (string, string)[] fields) =>
        Act(code, $"carry-{what}", [("Year", "2024"), .. fields]);

    private static IEnumerable<PageRefusal> Payments =>
    [
        Step("same-person", "/allocations/{own}", "approve") with { Person = "approver" },
        Step("signed-already", "/payments/{joint}", "approve") with { Person = "approver" },
        Step("wrong-step", "/payments/{waiting}", "submit"),
        Step("step-before-earlier", "/payments/{waiting}", "approve", ("EffectiveOn", "2026-02-01")) with { Person = "approver" },
        Batch("batch-empty", "12000", "{waiting}", "{waiting}"),
        Batch("batch-mixed", "24100", "{waiting}", "{other-purpose}"),
        Batch("batch-total-changed", "11999", "{waiting}"),
    ];

    private static IEnumerable<PageRefusal> Decisions =>
    [
        Ask("individual-unknown", ("Payee", $"individual:{First}-2026-99")),
        Ask("decision-missing", ("Amount", "51000")),
        Ask("decision-unknown", ("Amount", "51000"), ("DecisionNo", $"{First}-2026-999")),
        Ask("decision-does-not-fit", ("Amount", "51000"), ("DecisionNo", "{elsewhere}")),
        Ask("decision-not-passed", ("Amount", "51000"), ("DecisionNo", "{failed}")),
        Ask("decision-out-of-use", ("Amount", "51000"), ("DecisionNo", "{revoked}")),
        Ask("paid-before-decided", ("Amount", "51000"), ("DecisionNo", "{small}"), ("EffectiveOn", "2026-01-31")),
        Ask("decision-ceiling-exceeded", ("Amount", "56000"), ("DecisionNo", "{small}")),
        Step("decision-not-public", "/payments/{unpublished}", "pay") with { Person = "payer" },
        Step("decision-not-filed", "/payments/{unfiled}", "pay") with { Person = "payer" },
        Step("publication-out-of-turn", "/decisions/{small}", "publish", ("EffectiveOn", "2026-01-01")),
        Step("decision-in-use", "/decisions/{used}", "revoke"),
        Decide("ballot-unclear", ("Present", "50"), ("Minutes[0]", "{file}")),
        Decide("decision-stages-wrong", ("Proposal", ""), ("Minutes[0]", "{file}")),
        Decide("minutes-missing"),
    ];

    private static IEnumerable<PageRefusal> Corrections =>
    [
        Correct("nothing-to-correct", "new"),
        Correct("difference-only-in-amount", "difference", ("Amount", "90"), ("Payee", "另一书店（演示）")),
        Correct("correction-before-entry", "new", ("Amount", "90"), ("EffectiveOn", "2025-10-31")),
        new("correction-signed-already", $"/corrections/{First}/party-work/2026/{{paid}}", "approve",
            [("Step.EffectiveOn", "2026-02-20")]) { Person = "approver", Form = "step" },
    ];

    private static IEnumerable<PageRefusal> Allocations =>
    [
        Allocate("allocation-without-lines"),
        Allocate("unit-twice", ("Lines[0].Unit", First), ("Lines[0].Amount", "1"), ("Lines[1].Unit", First), ("Lines[1].Amount", "1")),
        Step("pool-exceeded", "/allocations/{too-big}", "approve") with { Person = "approver" },
        Step("line-already-confirmed", "/allocations/{allocation}", $"confirm:{First}"),
        Step("line-unknown", "/allocations/{allocation}", "confirm:990101001004"),
    ];

    private static IEnumerable<PageRefusal> Periods =>
    [
        Month("checklist-open", 2026, 1),
        Month("waiver-invalid", 2026, 1, ("Waivers[0].Item", "bank-asserted"), ("Waivers[0].Who", "记账员（演示）"),
            ("Waivers[0].Until", $"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}")),
        Month("waiver-not-allowed", 2026, 1, ("Waivers[0].Item", "figures-replay"), ("Waivers[0].Who", "记账员（演示）"),
            ("Waivers[0].Why", "演示"), ("Waivers[0].Until", $"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}")),
        Month("reopening-for-oneself", 2025, 12, ("For", "approver"), ("Until", $"{DateTime.UtcNow.AddDays(1):yyyy-MM-ddTHH:mm}"), ("Reason", "补记")),
        Month("reopening-invalid", 2025, 12, ("For", "clerk"), ("Until", $"{DateTime.UtcNow.AddDays(90):yyyy-MM-ddTHH:mm}"), ("Reason", "补记")),
    ];

    private static PageRefusal Reverse(string code, string voucher, string day = "2026-02-20") => Act(code, "reverse-expenditure",
        ("Unit", First), ("Fund", "party-work"), ("Voucher", voucher), ("EffectiveOn", day), ("Reason", "演示"));

    private static PageRefusal Batch(string code, string total, params IReadOnlyList<string> ids) => new(code, "/inbox", "approve",
        [("total", total), .. ids.Select(id => ("ids", id))]) { Person = "approver", Form = "batch-" };

    private static PageRefusal Decide(string code, params (string, string)[] changes) => new(code, "/decisions/new", "submit", With(
    [
        ("Unit", First), ("Procedure", "FourDiscussions"), ("Title", "演示事项"), ("Fund", "party-work"), ("Ceiling", "60000"),
        ("Proposal", "2026-02-01"), ("Consultation", "2026-02-01"), ("Deliberation", "2026-02-01"), ("Resolution", "2026-02-01"),
        ("Due", "40"), ("Present", "30"), ("For", "28"), ("Against", "1"), ("Abstained", "1"),
    ], changes));

    private static PageRefusal Correct(string code, string how, params (string, string)[] changes) => new(code,
        $"/corrections/{First}/party-work/2026/{{spent}}", how, With(
        [
            ("Unit", First), ("EffectiveOn", "2026-02-20"), ("Explanation", "演示"), ("Amount", "100"), ("Purpose", "member-training"),
            ("Payee", "某书店（演示）"), ("DocumentNo", "收据1"), ("Invoices", "00000000000000000001"), ("Summary", "教材"),
        ], changes)) { Form = "correction" };

    private static PageRefusal Allocate(string code, params (string, string)[] changes) => new(code, "/allocations/new", "submit", With(
    [
        ("Holder", "990101001000"), ("Fund", "party-work"), ("Year", "2026"), ("EffectiveOn", "2026-02-20"), ("Summary", "演示"),
    ], changes));

    private static PageRefusal Month(string code, int year, int month, params (string, string)[] fields) =>
        new(code, $"/periods/fiscal-990101001000/{year}/{month}", "submit", With([], fields)) { Person = "approver" };
}
