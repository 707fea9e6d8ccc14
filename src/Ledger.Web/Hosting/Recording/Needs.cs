using Ledger.Domain.Kernel;

namespace Ledger.Web.Hosting.Recording;

/// <summary>The number series and the days that submissions need, in the order in which they are locked.</summary>
internal sealed record Needs(IReadOnlyList<NumberSeries> Series, IReadOnlyList<(string Actor, DayAsked Day)> Days)
{
    public static readonly Needs Nothing = new([], []);

    /// <summary>What the commands need as the book stands.</summary>
    public static Needs Of(IEnumerable<Prepared> members, RecordingBook open)
    {
        var series = new HashSet<NumberSeries>();
        var days = new HashSet<(string, DayAsked)>();
        foreach (var member in members)
        {
            var command = member.Submission.Command;
            var book = open with { Original = member.Original };
            series.UnionWith(command.Numbers(book));
            days.UnionWith(command.Days(book).Select(d => (member.Submission.Request.Actor.Id, DayAsked.Of(d))));
        }

        return InOrder(series, days);
    }

    /// <summary>The same in the order in which everybody locks.</summary>
    public static Needs InOrder(IEnumerable<NumberSeries> series, IEnumerable<(string Actor, DayAsked Day)> days) => new(
        [.. series.OrderBy(s => s.Scope, StringComparer.Ordinal).ThenBy(s => s.Kind, StringComparer.Ordinal)
            .ThenBy(s => s.Year)],
        [.. days.OrderBy(d => d.Day.Holder, StringComparer.Ordinal).ThenBy(d => d.Day.Period, StringComparer.Ordinal)
            .ThenBy(d => d.Actor, StringComparer.Ordinal)]);

    /// <summary>What is not among the others.</summary>
    public Needs Except(Needs others) => new([.. Series.Except(others.Series)], [.. Days.Except(others.Days)]);

    public bool IsNothing => Series.Count == 0 && Days.Count == 0;
}

/// <summary>A month of a holder's books.</summary>
internal readonly record struct DayAsked(string Holder, string Period)
{
    public static DayAsked Of(PeriodDay day) =>
        new(day.Holder.ToString(), $"{day.Day.Year:0000}-{day.Day.Month:00}");
}
