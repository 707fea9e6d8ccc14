using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>
/// How a quantity moved on each business date. A movement is judged against the level on its own date and on every
/// later one, so that a back-dated entry cannot overdraw a day that has already passed.
/// </summary>
/// <param name="Moves">The net movement of each date that has one.</param>
public sealed record DatedTotals(IReadOnlyDictionary<LocalDate, Money> Moves)
{
    /// <summary>Nothing moved yet.</summary>
    public static readonly DatedTotals Empty = new(new Dictionary<LocalDate, Money>());

    /// <summary>The level after all movements.</summary>
    public Money Final => Money.Sum(Moves.Values);

    /// <summary>The level at the end of the date.</summary>
    public Money On(LocalDate date) => Money.Sum(Moves.Where(m => m.Key <= date).Select(m => m.Value));

    /// <summary>The totals with one more movement.</summary>
    public DatedTotals Add(LocalDate date, Money amount)
    {
        var moves = new Dictionary<LocalDate, Money>(Moves);
        moves[date] = moves.GetValueOrDefault(date) + amount;
        return new DatedTotals(moves);
    }

    /// <summary>The most that can be taken on the date without a later day falling below zero.</summary>
    public Money LeastFrom(LocalDate date)
    {
        var level = On(date);
        var least = level;
        foreach (var (_, move) in Moves.Where(m => m.Key > date).OrderBy(m => m.Key))
        {
            level += move;
            least = level < least ? level : least;
        }

        return least;
    }
}
