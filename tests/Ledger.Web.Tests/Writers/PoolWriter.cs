using System.Collections.Concurrent;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>Grants to one pool, allocates from it and gives back; documents of others are approved too.</summary>
public sealed class PoolWriter(
    IPeople people, Tally tally, int seed, int commands, ConcurrentQueue<string> waiting)
    : Writer(people, tally, seed, commands)
{
    protected override async Task GoOn()
    {
        switch (Chance.Next(100))
        {
            case < 15:
                await Grant();
                break;
            case < 60:
                await Prepare();
                break;
            default:
                await Review();
                break;
        }
    }

    private async Task Grant()
    {
        var granted = await Send(Recorder, Forms.Grants, Forms.Grant(("amount", Amount(100)), ("effectiveOn", Day())));
        if (granted.Status == 201 && Chances(20))
        {
            await Send(Recorder, $"{Forms.Grants}/{granted["voucher"]}/withdraw", Forms.Step("2026-10-31", "收回"));
        }
    }

    private async Task Prepare()
    {
        var units = SampleStreet.Communities.Skip(Chance.Next(10)).Take(Chance.Next(1, 3));
        var drafted = await Send(Recorder, "/api/allocations", Forms.Draft(
            ("effectiveOn", "2026-02-01"), ("lines", units.Select(unit => Forms.Line(unit, ("amount", Amount(100)))))));
        if (drafted["id"] is { } id && HasTime)
        {
            await Send(Recorder, $"/api/allocations/{id}/submit", new { });
            waiting.Enqueue(id);
        }
    }

    private async Task Review()
    {
        if (!waiting.TryDequeue(out var id))
        {
            return;
        }

        if (Chances(10))
        {
            waiting.Enqueue(id);
        }

        var approved = await Send(Approver, $"/api/allocations/{id}/approve", Forms.Step(Day()));
        if (approved.Status != 201 || Chances(50))
        {
            await Send(Recorder, $"/api/allocations/{id}/cancel", Forms.Step("2026-10-31", "额度另作安排"));
        }
    }
}
