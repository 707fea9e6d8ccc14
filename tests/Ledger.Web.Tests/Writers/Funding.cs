using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>Brings money where the writers will work.</summary>
internal sealed class Funding(IPeople people)
{
    /// <summary>A grant to the street's pool on the first day of the year.</summary>
    public async Task Grant(string amount)
    {
        using var recorder = people.ClientOf("recorder", Role.Recorder);
        await Do(recorder, Forms.Grants, Forms.Grant(("amount", amount), ("effectiveOn", "2026-01-01")));
    }

    /// <summary>A grant that a unit has received and confirmed by 10 January.</summary>
    public async Task Confirm(string unit, string amount)
    {
        await Grant(amount);
        using var recorder = people.ClientOf("recorder", Role.Recorder);
        using var approver = people.ClientOf("approver", Role.Approver);
        using var payer = people.ClientOf("payer", Role.Payer);
        var drafted = await Do(recorder, "/api/allocations", Forms.Draft(
            ("effectiveOn", "2026-01-02"), ("lines", Forms.List(Forms.Line(unit, ("amount", amount))))));
        var document = $"/api/allocations/{drafted["id"]}";
        await Do(recorder, $"{document}/submit", new { });
        await Do(approver, $"{document}/approve", Forms.Step("2026-01-03"));
        await Do(payer, $"{document}/disburse", Forms.Step("2026-01-04"));
        await Do(recorder, $"{document}/lines/{unit}/confirm", Forms.Step("2026-01-10"));
    }

    private static async Task<Reply> Do(HttpClient person, string path, object body)
    {
        var reply = await person.Send(path, body);
        Assert.True(reply.Status == 201, $"{path}: {reply.Status} {reply.Json}");
        return reply;
    }
}
