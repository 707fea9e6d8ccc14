using System.Globalization;

namespace Ledger.Web.Rebuilds;

/// <summary>
/// Says every difference between what is kept and what follows from the events, as it is found, and counts them.
/// </summary>
internal sealed class Differences(TextWriter output)
{
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>How many differences there are.</summary>
    public long Count => counts.Values.Sum();

    /// <summary>Something kept is not what it should be; null where one of the two is missing.</summary>
    public async Task Say(string table, string place, object? kept, object? due)
    {
        counts[table] = counts.GetValueOrDefault(table) + 1;
        await output.WriteLineAsync($"{table} {place}: 原为 was {kept ?? "∅"}，应为 is {due ?? "∅"}");
    }

    /// <summary>The number of differences of each table.</summary>
    public override string ToString() => string.Join(", ",
        counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:N0}")));
}
