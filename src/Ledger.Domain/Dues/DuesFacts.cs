using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>The dues of one party organisation for the months of one year.</summary>
public sealed record DuesKey(string PartyOrg, FiscalYear Year)
{
    /// <summary>The key of the stream.</summary>
    public string Stream => $"{DuesYear.Kind}/{PartyOrg}/{Year}";
}

/// <summary>Months of the dues' year, from the first to the last.</summary>
public sealed record DuesPeriod(FiscalYear Year, int FromMonth, int ToMonth)
{
    /// <summary>The months in order.</summary>
    public IEnumerable<int> Months => Enumerable.Range(FromMonth, ToMonth - FromMonth + 1);

    /// <summary>Whether the other period lies in this one.</summary>
    public bool Covers(DuesPeriod other) => FromMonth <= other.FromMonth && other.ToMonth <= ToMonth;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Year}-{FromMonth:00}{(FromMonth == ToMonth ? "" : $"/{Year}-{ToMonth:00}")}");
}

/// <summary>A sum of one month's dues.</summary>
public sealed record MonthlyDues(int Month, Money Amount);

/// <summary>What an entry did with dues.</summary>
public enum DuesStep
{
    Collected,
    Remitted,
    Returned,
}

/// <summary>A fact that moves dues.</summary>
public interface IDuesFact : IMoneyFact
{
    /// <summary>Whose dues of which year.</summary>
    DuesKey Dues { get; }

    /// <summary>The dues account of the committee; the same for all dues of the organisation's year.</summary>
    Holder Holder { get; }

    /// <summary>The unit of the organisation when its year's dues began.</summary>
    string Unit { get; }
}

/// <summary>Members paid their dues of a month; late payers make a second entry of the same month.</summary>
public sealed record DuesCollected(
    DuesKey Dues, Holder Holder, string Unit, int Month, int Members, Money Amount, LocalDate EffectiveOn,
    Voucher Voucher, string Summary) : IDuesFact;

/// <summary>A share of the dues collected in a period went upward (上缴).</summary>
/// <param name="BasisPoints">The ratio in force, in hundredths of a percent.</param>
/// <param name="Basis">What was collected and not remitted on before, month by month.</param>
public sealed record DuesRemitted(
    DuesKey Dues, Holder Holder, string Unit, DuesPeriod Period, int BasisPoints, IReadOnlyList<MonthlyDues> Basis,
    Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : IDuesFact;

/// <summary>A share of the dues remitted came back (返还); it is booked to the unit's account at once.</summary>
/// <param name="BasisPoints">The ratio in force, in hundredths of a percent.</param>
/// <param name="Basis">The sum of the remittances it was reckoned from.</param>
public sealed record DuesReturned(
    DuesKey Dues, Holder Holder, string Unit, DuesPeriod Period, int BasisPoints, Money Basis,
    IReadOnlyList<VoucherNumber> Remittances, Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary)
    : IDuesFact;

/// <summary>An entry was cancelled in full (红字冲销).</summary>
/// <param name="Entry">The voucher it had been booked under.</param>
/// <param name="Months">The months it had touched, for a collection or a remittance.</param>
/// <param name="Remittances">The remittances it had returned, for a return.</param>
public sealed record DuesReversed(
    DuesKey Dues, Holder Holder, string Unit, DuesStep Step, VoucherNumber Entry, IReadOnlyList<MonthlyDues> Months,
    IReadOnlyList<VoucherNumber> Remittances, FactPlace Reverses, string Reason, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IDuesFact, IReversal;
