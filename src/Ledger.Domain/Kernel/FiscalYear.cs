using System.Globalization;
using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>A fiscal year, 1 January to 31 December (会计法 art. 11).</summary>
public readonly record struct FiscalYear(int Value) : IComparable<FiscalYear>
{
    /// <summary>The first day of the year.</summary>
    public LocalDate FirstDay => new(Value, 1, 1);

    /// <summary>The last day of the year.</summary>
    public LocalDate LastDay => new(Value, 12, 31);

    /// <summary>The year a business date belongs to.</summary>
    public static FiscalYear Of(LocalDate date) => new(date.Year);

    /// <summary>Whether the day lies in the year.</summary>
    public bool Contains(LocalDate date) => date.Year == Value;

    /// <inheritdoc />
    public int CompareTo(FiscalYear other) => Value.CompareTo(other.Value);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.Value < right.Value;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.Value > right.Value;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Value <= right.Value;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Value >= right.Value;

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
