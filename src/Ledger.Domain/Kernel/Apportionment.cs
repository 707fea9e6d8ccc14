namespace Ledger.Domain.Kernel;

/// <summary>
/// Splits a whole by weights, to the fen, by the largest remainder: each part is its exact share rounded down, and the
/// fen that are left go one each to the parts that lost most. The parts always add up to the whole.
/// </summary>
public static class Apportionment
{
    /// <summary>The parts in the order of the weights.</summary>
    /// <param name="whole">The sum to split; a negative one is split like its opposite.</param>
    /// <param name="weights">People, or fen that are missing: none negative, not all zero.</param>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public static IReadOnlyList<Money> Split(Money whole, IReadOnlyList<long> weights)
    {
        var sum = weights.Aggregate((Int128)0, (total, weight) => weight < 0
            ? throw new ArgumentException("A weight is negative.", nameof(weights))
            : total + weight);
        if (sum == 0)
        {
            throw new ArgumentException("All weights are zero.", nameof(weights));
        }

        var size = whole.Fen < 0 ? -(Int128)whole.Fen : whole.Fen;
        var parts = weights.Select(weight => (long)(size * weight / sum)).ToArray();
        var left = (int)(size - parts.Aggregate((Int128)0, (total, part) => total + part));
        foreach (var index in Enumerable.Range(0, parts.Length)
            .OrderByDescending(i => size * weights[i] % sum).ThenBy(i => i).Take(left))
        {
            parts[index]++;
        }

        return [.. parts.Select(part => new Money(whole.Fen < 0 ? -part : part))];
    }
}
