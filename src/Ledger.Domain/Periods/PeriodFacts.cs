using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Periods;

/// <summary>One month of a holder's books.</summary>
public sealed record PeriodKey(Holder Holder, int Year, int Month)
{
    /// <summary>The key of the stream.</summary>
    public string Stream => string.Create(
        CultureInfo.InvariantCulture, $"{BookPeriod.Kind}/{Holder}/{Year}-{Month:00}");

    /// <summary>The first day of the month.</summary>
    public LocalDate FirstDay => new(Year, Month, 1);

    /// <summary>The last day of the month.</summary>
    public LocalDate LastDay => FirstDay.PlusMonths(1).PlusDays(-1);

    /// <summary>The month of a holder's books in which the day lies.</summary>
    public static PeriodKey Of(PeriodDay day) => new(day.Holder, day.Day.Year, day.Day.Month);
}

/// <summary>A point of the closing checklist as the book itself answered it.</summary>
/// <param name="Note">Where it is not done, the first places that are open; where it is, what was explained.</param>
public sealed record ChecklistItem(string Code, bool Done, string? Note)
{
    /// <summary>Who let the month close although the point is not done; null when it is done.</summary>
    public Waiver? Waiver { get; init; }
}

/// <summary>Lets a month close although a point of its checklist is open.</summary>
/// <param name="Item">The code of the point.</param>
/// <param name="Who">Who answers for it and mends it.</param>
/// <param name="Why">Why it cannot be done now.</param>
/// <param name="Until">The day by which it will be done.</param>
public sealed record Waiver(string Item, string Who, string Why, LocalDate Until);

/// <summary>A fact about a month of a holder's books.</summary>
public abstract record PeriodFact : IFact
{
    private protected PeriodFact()
    {
    }

    /// <summary>The month.</summary>
    public abstract PeriodKey Period { get; init; }
}

/// <summary>The month was closed (结账): no business date in it is accepted any more.</summary>
public sealed record BooksClosed(PeriodKey Period, IReadOnlyList<ChecklistItem> Checklist) : PeriodFact
{
    /// <inheritdoc />
    public override PeriodKey Period { get; init; } = Period;
}

/// <summary>The month was opened again (反结账) for some people until a moment; it stays closed for everybody else.</summary>
/// <param name="For">The ids of the people.</param>
public sealed record BooksReopened(
    PeriodKey Period, IReadOnlyList<string> For, Instant Until, string Reason) : PeriodFact
{
    /// <inheritdoc />
    public override PeriodKey Period { get; init; } = Period;
}
