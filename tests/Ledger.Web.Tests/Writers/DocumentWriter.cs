using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>
/// Carries documents of twelve lines to the end, each with the communities in another order, so that the accounts of
/// many documents are locked across each other; some are spent from, some reversed.
/// </summary>
public sealed class DocumentWriter(IPeople people, Tally tally, int seed, int commands)
    : Writer(people, tally, seed, commands)
{
    protected override async Task GoOn()
    {
        var units = SampleStreet.Communities.ToArray();
        Chance.Shuffle(units);
        var drafted = await Send(Recorder, "/api/allocations", Forms.Draft(
            ("effectiveOn", "2026-02-01"), ("lines", units.Select(unit => Forms.Line(unit, ("amount", Amount(20)))))));
        var document = $"/api/allocations/{drafted["id"]}";
        await Send(Recorder, $"{document}/submit", new { });
        await Send(Approver, $"{document}/approve", Forms.Step("2026-02-02"));
        await Send(Payer, $"{document}/disburse", Forms.Step("2026-02-03"));
        Chance.Shuffle(units);
        foreach (var unit in units.Take(Chance.Next(3, 13)))
        {
            await Send(Recorder, $"{document}/lines/{unit}/confirm", Forms.Step("2026-02-04"));
            if (Chances(25))
            {
                await Send(Recorder, $"{Forms.Account(unit)}/expenditures", Forms.Expenditure(("amount", Amount(30))));
            }
        }

        if (Chances(60))
        {
            await Send(Approver, $"{document}/reverse", Forms.Step("2026-03-01", "下达有误"));
        }
    }
}
