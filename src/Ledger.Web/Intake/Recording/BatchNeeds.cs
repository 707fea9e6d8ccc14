using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;

namespace Ledger.Web.Intake.Recording;

/// <summary>What a batch asks of the database before it is decided.</summary>
internal static class BatchNeeds
{
    /// <summary>Every number series and every month that the batch of a person needs.</summary>
    public static Needs Of(Actor actor, IEnumerable<BatchStep> steps, BatchBook book)
    {
        var (series, months) = (new HashSet<NumberSeries>(), new HashSet<DayAsked>());
        foreach (var command in steps.Select(s => s.Command).OfType<Command>())
        {
            series.UnionWith(command.Numbers(book));
            months.UnionWith(command.Days(book).Select(DayAsked.Of));
        }

        return Needs.InOrder(series, months.Select(m => (actor.Id, m)));
    }

    /// <summary>The rows that lie in the closed month.</summary>
    public static BatchOutcome.RowsRefused Where(IEnumerable<BatchStep> steps, BatchBook book, DayAsked closed)
    {
        var refusal = new PeriodClosed(closed.Holder, closed.Period) { Field = "effectiveOn" };
        return new BatchOutcome.RowsRefused(
        [
            .. steps.Where(s => s.Command?.Days(book).Any(d => DayAsked.Of(d) == closed) == true)
                .Select(s => s.Place(refusal)),
        ]);
    }
}
