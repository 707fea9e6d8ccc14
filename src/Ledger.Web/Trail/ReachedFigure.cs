using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Restatements;
using Ledger.Web.Journal;

namespace Ledger.Web.Trail;

/// <summary>A figure of a report that an event is part of, and how much of it the event is.</summary>
public sealed record ReachedFigure(Report Report, FigureKey Key, Money Amount)
{
    /// <summary>Every figure that the lines of one event reach.</summary>
    public static IReadOnlyList<ReachedFigure> By(IReadOnlyList<Entry> lines)
    {
        var sums = lines.Select(l => new AccountSum(l.Unit, l.Fund, new FiscalYear(l.Year),
            Holder.Parse(l.Holder)!.Value, l.Account, l.Amount)).ToList();
        return
        [
            .. Enum.GetValues<Report>().SelectMany(report => ReportFigures.Of(report, sums)
                .Select(f => new ReachedFigure(report, f.Key, f.Value))),
        ];
    }
}
