using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Api.BadInput;

/// <summary>
/// How the scene came to be: 240,000 granted, 12 × 5,000 paid as document 1 and confirmed by the first community,
/// which spent 4,000 and 100 (reversed) and holds 500; then documents that stopped at each step.
/// </summary>
internal sealed class Story(IReadOnlyDictionary<string, HttpClient> people)
{
    /// <summary>The document at each step, by its number.</summary>
    public const string Paid = "fiscal-990101001000-2026-1";
    public const string Drafted = "fiscal-990101001000-2026-2";
    public const string Submitted = "fiscal-990101001000-2026-3";
    public const string Approved = "fiscal-990101001000-2026-4";
    public const string TooBig = "fiscal-990101001000-2026-5";
    public const string OwnSubmitted = "fiscal-990101001000-2026-6";
    public const string OwnApproved = "fiscal-990101001000-2026-7";

    /// <summary>The vouchers of the entries in the first community's account.</summary>
    public const string Spent = "P-2026-000002";
    public const string Reversed = "P-2026-000003";
    public const string Held = "T-2026-000003";
    public const string Granted = "R-2026-000001";

    public async Task Tell()
    {
        await Do("recorder", Forms.Grants, Forms.Grant(("amount", "240000.00"), ("effectiveOn", "2026-01-05")));
        await Document(Paid, "5000.00");
        await Do("recorder", $"/api/allocations/{Paid}/submit", new { });
        await Do("approver", $"/api/allocations/{Paid}/approve", Forms.Step("2026-01-08"));
        await Do("all", $"/api/allocations/{Paid}/disburse", Forms.Step("2026-01-09"));
        await Do("recorder", $"/api/allocations/{Paid}/lines/{Forms.First}/confirm", Forms.Step("2026-01-10"));
        Assert.Equal(Spent, (await Do("recorder", Forms.Expenditures,
            Forms.Expenditure(("amount", "4000.00"), ("effectiveOn", "2026-02-10")), Scene.UsedKey))["voucher"]);
        Assert.Equal(Reversed, (await Do("recorder", Forms.Expenditures,
            Forms.Expenditure(("effectiveOn", "2026-02-11"))))["voucher"]);
        await Do("recorder", $"{Forms.Expenditures}/{Reversed}/reverse", Forms.Step("2026-02-12", "重复登记"));
        Assert.Equal(Held, (await Do("recorder", Forms.Holds,
            Forms.Hold(("amount", "500.00"), ("effectiveOn", "2026-02-15"))))["voucher"]);
        await Stopped();
    }

    private async Task Stopped()
    {
        await Document(Drafted, "100.00");
        await Document(Submitted, "100.00");
        await Do("recorder", $"/api/allocations/{Submitted}/submit", new { });
        await Document(Approved, "100.00");
        await Do("recorder", $"/api/allocations/{Approved}/submit", new { });
        await Do("approver", $"/api/allocations/{Approved}/approve", Forms.Step());
        await Document(TooBig, "100000.00");
        await Do("recorder", $"/api/allocations/{TooBig}/submit", new { });
        await Document(OwnSubmitted, "100.00", "all");
        await Do("all", $"/api/allocations/{OwnSubmitted}/submit", new { });
        await Document(OwnApproved, "100.00");
        await Do("recorder", $"/api/allocations/{OwnApproved}/submit", new { });
        await Do("all", $"/api/allocations/{OwnApproved}/approve", Forms.Step());
    }

    private async Task Document(string id, string amount, string person = "recorder")
    {
        var lines = SampleStreet.Communities.Select(unit => Forms.Line(unit, ("amount", amount)));
        var reply = await Do(person, "/api/allocations", Forms.Draft(("lines", lines), ("effectiveOn", "2026-01-07")));
        Assert.Equal(id, reply["id"]);
    }

    private async Task<Reply> Do(string person, string path, object body, string? key = null)
    {
        var reply = await people[person].Send(path, body, key);
        Assert.True(reply.Status == 201, $"{path}: {reply.Status} {reply.Json}");
        return reply;
    }
}
