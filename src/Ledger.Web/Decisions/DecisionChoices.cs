using Ledger.Domain.Decisions;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Figures;

namespace Ledger.Web.Decisions;

/// <summary>The decisions under which something may still be paid, newest first.</summary>
public static class DecisionChoices
{
    private const int Most = 100;

    /// <summary>Those of the unit and fund, or of all the reader's units and funds while none is chosen.</summary>
    public static async Task<IReadOnlyList<Choice>> Of(
        PageDesk desk, StateReader states, string? unit, string? fund, CancellationToken cancellation)
    {
        var units = desk.Units.Where(u => unit is null || u == unit).ToList();
        var moment = await desk.Settle();
        var page = await states.Newest(
            new JournalScope(desk.Person.Tenant, units), "decision-recorded.v1", moment, null, Most, cancellation);
        var found = await states.Many<DecisionRecord>(desk.Person.Tenant, page.Rows, moment, cancellation);
        return
        [
            .. found.Where(d => !d.IsRevoked && d.Left.IsPositive && (fund is null || d.Terms!.Fund == fund))
                .Select(d => new Choice(d.Id,
                    $"{(unit is null ? desk.NameOf(d.Unit) + " " : "")}{d.Terms!.Title} · {Formats.Yuan(d.Left)}")),
        ];
    }
}
