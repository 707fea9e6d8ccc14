using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Periods;

/// <summary>Closing and reopening months, and what became of them.</summary>
public static class PeriodEndpoints
{
    private const string Month = "/periods/{holder}/{year}/{month}";

    /// <summary>Maps the addresses.</summary>
    public static void MapPeriods(this IEndpointRouteBuilder api)
    {
        api.MapCommand($"{Month}/close", r => new ClosePeriod(Key(r), r.Body.OptionalList("waivers", w => new Waiver(
            w.Text("item"), w.Text("who"), w.Text("why"), w.Date("until")))));
        api.MapCommand($"{Month}/reopen", r => new ReopenPeriod(
            Key(r), r.Body.OptionalTexts("for"), r.Body.Moment("until"), r.Body.Text("reason")));
        api.MapRead<PeriodReader>("/periods", List);
        api.MapRead<PeriodReader>(Month, One);
    }

    private static async Task<object> List(PeriodReader reader, ReadRequest r, HttpContext context)
    {
        var stop = context.RequestAborted;
        var moment = await r.Settle(stop);
        var year = r.Year ?? FiscalYear.Of(r.Day);
        var holders = (await reader.Holders(r.Person.Tenant, r.Units, stop)).Where(h => MayRead(r, h));
        var months = holders.SelectMany(h => Enumerable.Range(1, 12).Select(m => new PeriodKey(h, year.Value, m))).ToList();
        var histories = await reader.Histories(r.Person.Tenant, months, moment.KnownAt, stop);
        return new { moment.On, moment.KnownAt, moment.Sequence, Rows = histories.Select(Shown) };
    }

    private static async Task<object> One(PeriodReader reader, ReadRequest r, HttpContext context)
    {
        var stop = context.RequestAborted;
        if (KeyOf(context.Request.RouteValues) is not { } period)
        {
            return new PeriodInvalid { Field = "period" };
        }

        if (!MayRead(r, period.Holder))
        {
            return new NotPermitted(period.Holder.Owner, "查看", "reading") { Field = "holder" };
        }

        var moment = await r.Settle(stop);
        var history = (await reader.Histories(r.Person.Tenant, [period], moment.KnownAt, stop))[0];
        var late = new List<object>();
        foreach (var step in history.Steps.Where(s => s.Fact is BooksReopened))
        {
            late.Add(new
            {
                step.At, step.By, ((BooksReopened)step.Fact).For, ((BooksReopened)step.Fact).Reason,
                Until = history.EndOf(step),
                Entries = await reader.RecordedBetween(r.Person.Tenant, period, step.At, history.EndOf(step), stop),
            });
        }

        return new
        {
            Month = Shown(history),
            Recorded = history.LastClosing?.Checklist,
            Checklist = r.AsOf.IsNow ? await reader.Checklist(r.Person.Tenant, period, stop) : null,
            Reopenings = late,
        };
    }

    private static object Shown(PeriodHistory history)
    {
        var state = history.State;
        return new
        {
            Holder = history.Period.Holder, history.Period.Year, history.Period.Month, state.IsClosed,
            state.ReopenedFor, state.ReopenedUntil,
        };
    }

    private static bool MayRead(ReadRequest r, Holder holder) =>
        r.Units.Contains(PeriodUnits.UnitOf(holder, r.Reference));

    private static PeriodKey Key(WriteRequest r) => new(r.Holder(), r.Year().Value,
        int.TryParse(r.Value("month"), NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0);

    private static PeriodKey? KeyOf(RouteValueDictionary route) =>
        Holder.Parse($"{route["holder"]}") is { } holder && MomentText.Year($"{route["year"]}") is { } year
        && int.TryParse($"{route["month"]}", NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && month is >= 1 and <= 12
            ? new PeriodKey(holder, year.Value, month)
            : null;
}
