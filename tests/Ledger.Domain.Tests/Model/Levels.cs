using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>A sum of money at the end of each day of one year, written out day by day.</summary>
public sealed class Levels(int year)
{
    private readonly long[] days = new long[CalendarSystem.Iso.GetDaysInYear(year)];

    /// <summary>What there is at the end of the year.</summary>
    public long Final => days[^1];

    /// <summary>Comes in on the day and is there on every later one.</summary>
    public void Add(LocalDate day, long fen)
    {
        for (var i = day.DayOfYear - 1; i < days.Length; i++)
        {
            days[i] += fen;
        }
    }

    /// <summary>The least there is on the day or any later one.</summary>
    public long Least(LocalDate day) => day.Year == year ? days[(day.DayOfYear - 1)..].Min() : 0;

    /// <summary>What there is at the end of the day.</summary>
    public long On(LocalDate day) => days[day.DayOfYear - 1];

    /// <summary>Whether nothing is ever missing.</summary>
    public bool IsNeverNegative => days.Min() >= 0;
}
