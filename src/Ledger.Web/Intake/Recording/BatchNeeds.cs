using Ledger.Domain.Kernel;

namespace Ledger.Web.Intake.Recording;

/// <summary>What a batch asks of the database before it is decided.</summary>
internal static class BatchNeeds
{
    /// <summary>Every number series and every month that the batch needs.</summary>
    public static (IReadOnlyList<NumberSeries> Series, IReadOnlyList<PeriodDay> Days) Of(
        IEnumerable<BatchStep> steps, BatchBook book)
    {
        var (series, months) = (new HashSet<NumberSeries>(), new Dictionary<(Holder, int, int), PeriodDay>());
        foreach (var command in steps.Select(s => s.Command).OfType<Command>())
        {
            series.UnionWith(command.Numbers(book));
            foreach (var day in command.Days(book))
            {
                months.TryAdd((day.Holder, day.Day.Year, day.Day.Month), day);
            }
        }

        return ([.. series.OrderBy(s => s.Scope, StringComparer.Ordinal).ThenBy(s => s.Kind, StringComparer.Ordinal)
            .ThenBy(s => s.Year)], [.. months.Values]);
    }

    /// <summary>The rows that lie in the closed month.</summary>
    public static BatchOutcome.RowsRefused Where(IEnumerable<BatchStep> steps, BatchBook book, PeriodClosed closed) => new(
    [
        .. steps.Where(s => s.Command?.Days(book).Any(d =>
            d.Holder.ToString() == closed.Holder && $"{d.Day:uuuu-MM}" == closed.Period) == true).Select(s => s.Place(closed)),
    ]);
}
