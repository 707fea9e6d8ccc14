using NodaTime;

namespace Ledger.Web.Checks;

/// <summary>
/// The level of a quantity on every business date that moved it, kept up as entries come in the order they were
/// recorded, so that each is judged on its own date and on all later ones.
/// </summary>
internal sealed class DatedLevels
{
    private readonly List<LocalDate> dates = [];
    private readonly List<long> levels = [];

    /// <summary>Moves the level from the date on; the lowest level from that date on, and its date.</summary>
    public (long Level, LocalDate Date) Move(LocalDate date, long by)
    {
        var at = dates.BinarySearch(date);
        if (at < 0)
        {
            at = ~at;
            dates.Insert(at, date);
            levels.Insert(at, at > 0 ? levels[at - 1] : 0);
        }

        var lowest = at;
        for (var i = at; i < levels.Count; i++)
        {
            levels[i] = checked(levels[i] + by);
            lowest = levels[i] < levels[lowest] ? i : lowest;
        }

        return (levels[lowest], dates[lowest]);
    }
}
