using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using NodaTime;

namespace Ledger.Web.Intake.Recording;

/// <summary>
/// Decides the commands of a batch one after the other, as the recorder decides each alone: permission, open period,
/// no future date, numbers, then the domain. A refused command has no effect on those after it.
/// </summary>
internal sealed class BatchDecider(
    BatchBook book, Actor actor, Instant at, IReadOnlyDictionary<NumberSeries, int> firstNumbers,
    IReadOnlySet<(string Holder, string Period)> closed, IReadOnlySet<(string Holder, string Period)>? admitted = null)
{
    private readonly Dictionary<NumberSeries, int> used = [];
    private readonly Dictionary<Access, Refusal?> access = [];
    private readonly LocalDate today = new Stamp(actor, at, firstNumbers).Today;

    /// <summary>How many numbers of each series are given out.</summary>
    public IReadOnlyDictionary<NumberSeries, int> Used => used;

    /// <summary>Facts put on the book, or a refusal.</summary>
    public Decision Decide(BatchStep step)
    {
        var command = step.Command!;
        if (Judge(command) is { } refusal)
        {
            return refusal;
        }

        var drawn = command.Numbers(book).Distinct()
            .ToDictionary(s => s, s => First(s) + used.GetValueOrDefault(s));
        book.Original = step.Original;
        var decision = DeclaredDays.Held(command, book, command.Decide(book, new Stamp(actor, at, drawn)));
        if (decision is Decision.Accepted)
        {
            foreach (var series in drawn.Keys)
            {
                used[series] = used.GetValueOrDefault(series) + 1;
            }
        }

        return decision;
    }

    /// <summary>The first number of a series; while rehearsing every series begins at 1.</summary>
    private int First(NumberSeries series) => firstNumbers.TryGetValue(series, out var first) || admitted is null
        ? Math.Max(1, first)
        : throw new InvalidOperationException($"No number of {series} was drawn before the batch was decided.");

    private Refusal? Judge(Command command)
    {
        var needed = command.Access(book);
        if (!access.TryGetValue(needed, out var forbidden))
        {
            access[needed] = forbidden = Jurisdiction.Judge(actor, needed, book.Units, today);
        }

        if (forbidden is not null)
        {
            return forbidden with { Field = forbidden.Field ?? "unit" };
        }

        foreach (var day in command.Days(book))
        {
            var month = (day.Holder.ToString(), $"{day.Day:uuuu-MM}");
            if (admitted?.Contains(month) == false)
            {
                throw new InvalidOperationException($"The month {month} was not admitted before the batch was decided.");
            }

            if (closed.Contains(month))
            {
                return new PeriodClosed(day.Holder.ToString(), $"{day.Day:uuuu-MM}") { Field = "effectiveOn" };
            }

            if (day.Day > today)
            {
                return new DateInFuture(today) { Field = "effectiveOn" };
            }
        }

        return null;
    }
}
