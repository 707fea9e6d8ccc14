using System.Globalization;

namespace Ledger.Benchmarks.Loads;

/// <summary>Several measurements of one thing: the median with the least and the most.</summary>
public sealed class Rounds
{
    private readonly List<double> values = [];

    /// <summary>The median.</summary>
    public double Median => values.Order().ElementAt(values.Count / 2);

    /// <summary>Adds a measurement.</summary>
    public void Add(double value) => values.Add(value);

    /// <summary>Median, least and most.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Median:N1} ({values.Min():N1}–{values.Max():N1})");
}
