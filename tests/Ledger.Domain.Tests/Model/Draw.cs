namespace Ledger.Domain.Tests.Model;

/// <summary>
/// Choices that follow from one number, so that a printed seed plays the same scene again (SplitMix64).
/// </summary>
public sealed class Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to but not including the bound.</summary>
    public long Below(long bound) => (long)(Next() % (ulong)bound);

    /// <summary>Yes, so many times in a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the items; there is at least one.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[(int)Below(items.Count)];

    /// <summary>One of the items in proportion to its weight.</summary>
    public T Weighted<T>(IReadOnlyList<(int Weight, T Item)> items)
    {
        var at = Below(items.Sum(i => i.Weight));
        foreach (var (weight, item) in items)
        {
            at -= weight;
            if (at < 0)
            {
                return item;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    private ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
