using System.Globalization;
using Ledger.Domain.Kernel;

namespace Ledger.Domain.Standards;

/// <summary>
/// How evenly a fund's money lies over communities in a year. Communities that got nothing count: leaving them out
/// would make neglect look fair.
/// </summary>
/// <param name="Communities">How many communities share.</param>
/// <param name="Total">What they got together.</param>
/// <param name="Least">The smallest share.</param>
/// <param name="Median">The middle share; of an even number the lower of the two in the middle, an amount that exists.</param>
/// <param name="Most">The largest share.</param>
/// <param name="LeastHalf">What the half of the communities with the smaller shares got together (Lorenz curve at ½).</param>
/// <param name="Gini">0 when all got the same, towards 1 when one got all; null when nothing was given.</param>
public sealed record AllocationFairness(
    int Communities, Money Total, Money Least, Money Median, Money Most, Money LeastHalf, GiniRatio? Gini)
{
    /// <summary>The fairness of shares, in any order; none may be negative.</summary>
    public static AllocationFairness Of(IReadOnlyList<Money> shares)
    {
        if (shares.Count == 0 || shares.Any(s => s < Money.Zero))
        {
            throw new ArgumentException("Fairness is asked of at least one share, none below zero.", nameof(shares));
        }

        IReadOnlyList<Money> ordered = [.. shares.Order()];
        return new AllocationFairness(ordered.Count, Money.Sum(ordered), ordered[0], ordered[(ordered.Count - 1) / 2],
            ordered[^1], Money.Sum(ordered.Take(ordered.Count / 2)), GiniRatio.Of(ordered));
    }
}

/// <summary>The Gini coefficient in ten-thousandths, rounded once from the exact ratio, half away from zero.</summary>
public readonly record struct GiniRatio(int TenThousandths)
{
    /// <summary>
    /// Of shares in rising order: (2·Σ i·xᵢ − (n + 1)·Σ xᵢ) ÷ (n·Σ xᵢ), counted from i = 1; null when all are zero.
    /// </summary>
    internal static GiniRatio? Of(IReadOnlyList<Money> ordered)
    {
        Int128 count = ordered.Count, sum = 0, weighted = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            sum += ordered[i].Fen;
            weighted += (Int128)(i + 1) * ordered[i].Fen;
        }

        if (sum == 0)
        {
            return null;
        }

        var (over, under) = ((2 * weighted) - ((count + 1) * sum), count * sum);
        return new GiniRatio((int)(((over * 20_000) + under) / (2 * under)));
    }

    /// <summary>Four decimals: <c>0.1234</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{TenThousandths / 10_000}.{TenThousandths % 10_000:0000}");
}
