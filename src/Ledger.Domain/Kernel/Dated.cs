using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>A value that holds from a date on, until a later one takes its place.</summary>
public sealed record Dated<T>(LocalDate From, T Value);

/// <summary>A value with its history by business date; earlier values are kept.</summary>
public static class DatedValues
{
    /// <summary>The value in force on the date, or null before the first one.</summary>
    public static T? On<T>(this IReadOnlyList<Dated<T>> history, LocalDate date) where T : class =>
        history.Where(d => d.From <= date).OrderBy(d => d.From).LastOrDefault()?.Value;

    /// <summary>The history with one more value; a second value of the same date takes the first one's place.</summary>
    public static IReadOnlyList<Dated<T>> With<T>(this IReadOnlyList<Dated<T>> history, LocalDate from, T value) =>
        [.. history.Where(d => d.From != from), new Dated<T>(from, value)];
}
