namespace Ledger.Domain.Integrity;

/// <summary>Ranges of numbers, asked for one number at a time.</summary>
public sealed class SequenceRanges
{
    private readonly SortedList<long, long> ends = [];

    /// <summary>One more range, both ends included.</summary>
    public void Add(long from, long to) =>
        ends[from] = ends.TryGetValue(from, out var before) ? Math.Max(before, to) : to;

    /// <summary>No range any more.</summary>
    public void Clear() => ends.Clear();

    /// <summary>Whether a range holds the number.</summary>
    public bool Contains(long number)
    {
        // Ranges are few and mostly come in order; those that begin after the number are passed over at once.
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ends.Keys[middle] <= number ? (middle + 1, high) : (low, middle);
        }

        for (var at = low - 1; at >= 0; at--)
        {
            if (ends.Values[at] >= number)
            {
                return true;
            }
        }

        return false;
    }
}
