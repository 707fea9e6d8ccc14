using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>Right requests by the wrong people.</summary>
internal static class WrongPeople
{
    public static IEnumerable<WrongRequest> All =>
    [
        By("stranger", "not signed in", Forms.Expenditures, Forms.Expenditure(), 401, "not-signed-in"),
        By("nobody", "without a role", Forms.Expenditures, Forms.Expenditure()),
        By("auditor", "an auditor records", Forms.Expenditures, Forms.Expenditure()),
        By("leader", "a leader records", Forms.Expenditures, Forms.Expenditure()),
        By("administrator", "an administrator records", Forms.Expenditures, Forms.Expenditure()),
        By("approver", "an approver records", Forms.Expenditures, Forms.Expenditure()),
        By("recorder", "a recorder approves", $"/api/allocations/{Story.Submitted}/approve", Forms.Step()),
        By("recorder", "a recorder pays", $"/api/allocations/{Story.Approved}/disburse", Forms.Step()),
        By("approver", "an approver pays", $"/api/allocations/{Story.Approved}/disburse", Forms.Step()),
        By("payer", "a payer records a grant", Forms.Grants, Forms.Grant()),
        By("recorder", "a recorder registers a unit", "/api/units", new
        {
            code = "990101001099", kind = "urbanCommunity", nameZh = "新", nameEn = "New", parent = SampleStreet.Street,
            from = "2026-01-01",
        }),
        By("neighbour", "the street next door spends", Forms.Expenditures, Forms.Expenditure()),
        By("neighbour", "the street next door grants", Forms.Grants, Forms.Grant()),
        By("neighbour", "the street next door approves", $"/api/allocations/{Story.Submitted}/approve", Forms.Step()),
        By("community", "a community spends for another",
            "/api/accounts/990101001002/party-work/2026/expenditures", Forms.Expenditure()),
        By("community", "a community grants", Forms.Grants, Forms.Grant()),
        By("community", "a community confirms for another",
            $"/api/allocations/{Story.Paid}/lines/990101001002/confirm", Forms.Step()),
        By("community", "whether a unit exists is not told",
            "/api/accounts/990101009999/party-work/2026/expenditures", Forms.Expenditure()),
        By("community", "whether a document exists is not told",
            "/api/allocations/fiscal-990101001000-2026-999/submit", new { }),
        By("all", "who prepared it approves it", $"/api/allocations/{Story.OwnSubmitted}/approve", Forms.Step(),
            403, "same-person"),
        By("all", "who prepared it returns it", $"/api/allocations/{Story.OwnSubmitted}/return", Forms.Reason,
            403, "same-person"),
        By("all", "who approved it pays it", $"/api/allocations/{Story.OwnApproved}/disburse", Forms.Step(),
            403, "same-person"),
        By("all", "who paid it confirms it", $"/api/allocations/{Story.Paid}/lines/990101001002/confirm", Forms.Step(),
            403, "same-person"),
        By("all", "who paid it reverses it", $"/api/allocations/{Story.Paid}/reverse", Forms.Step(reason: "有误"),
            403, "same-person"),
    ];

    private static WrongRequest By(
        string person, string name, string path, object body, int status = 403, string code = "not-permitted") =>
        new($"person: {name}", path, body, status, code) { Person = person };
}
