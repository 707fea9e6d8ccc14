using System.Globalization;

namespace Ledger.Domain.Kernel;

/// <summary>An amount of renminbi in integer fen. Arithmetic is exact and overflow throws.</summary>
/// <param name="Fen">Hundredths of a yuan; negative only on journal lines and differences.</param>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>No money; never used for "not stated", which is null.</summary>
    public static readonly Money Zero = new(0);

    /// <summary>Whether the amount is more than nothing, as every recorded amount must be.</summary>
    public bool IsPositive => Fen > 0;

    /// <summary>A whole number of yuan as an amount.</summary>
    public static Money Yuan(long yuan) => new(checked(yuan * 100));

    /// <summary>The exact sum of amounts; the empty sum is zero.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, next) => sum + next);

    /// <summary>The share at a ratio in hundredths of a percent, rounded once to the fen, half away from zero.</summary>
    public Money Share(int basisPoints)
    {
        var twice = (Int128)Fen * basisPoints * 2;
        return new((long)((twice + (twice < 0 ? -10_000 : 10_000)) / 20_000));
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator -(Money amount) => new(checked(-amount.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <inheritdoc />
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Yuan with two decimals and no separators, the form of every interface: <c>-1234.05</c>.</summary>
    public override string ToString()
    {
        var magnitude = Fen < 0 ? (UInt128)(-(Int128)Fen) : (UInt128)Fen;
        return string.Create(CultureInfo.InvariantCulture,
            $"{(Fen < 0 ? "-" : "")}{magnitude / 100}.{(int)(magnitude % 100):00}");
    }
}
