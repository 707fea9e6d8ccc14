using System.Globalization;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Growth;

/// <summary>A rate of growth, rounded once from the exact ratio to hundredths of a percent, half away from zero.</summary>
public readonly record struct GrowthRate(Int128 BasisPoints)
{
    /// <summary>The rate of a difference over a base, which must be above zero.</summary>
    public static GrowthRate Of(Money difference, Money @base)
    {
        if (!@base.IsPositive)
        {
            throw new ArgumentOutOfRangeException(nameof(@base), @base, "A rate needs a base above zero.");
        }

        var twice = (Int128)difference.Fen * 20_000;
        return new((twice + (twice < 0 ? -@base.Fen : @base.Fen)) / ((Int128)@base.Fen * 2));
    }

    /// <summary>A percentage with two decimals: <c>-21.30%</c>.</summary>
    public override string ToString()
    {
        var magnitude = Int128.Abs(BasisPoints);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(BasisPoints < 0 ? "-" : "")}{magnitude / 100}.{(int)(magnitude % 100):00}%");
    }
}
