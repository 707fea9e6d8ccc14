using NodaTime;

namespace Ledger.Domain.Growth;

/// <summary>One village's income, ready to be summed over any days.</summary>
public sealed class VillageIncome
{
    private readonly LocalDate[] days;
    private readonly IncomeFigures[] upTo;

    private VillageIncome(string village, IReadOnlyList<IncomeSum> sums)
    {
        Village = village;
        Sums = sums;
        days = [.. sums.Select(s => s.Day)];
        upTo = new IncomeFigures[days.Length];
        var total = default(IncomeFigures);
        for (var i = 0; i < days.Length; i++)
        {
            upTo[i] = total += IncomeFigures.Of(sums[i]);
        }
    }

    /// <summary>The village.</summary>
    public string Village { get; }

    /// <summary>Its sums by day.</summary>
    public IReadOnlyList<IncomeSum> Sums { get; }

    /// <summary>The first day with income in the ledger.</summary>
    public LocalDate Since => days[0];

    /// <summary>The villages of many sums, by code.</summary>
    public static IReadOnlyList<VillageIncome> Of(IEnumerable<IncomeSum> sums) =>
    [
        .. sums.GroupBy(s => s.Village, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new VillageIncome(g.Key, [.. g.OrderBy(s => s.Day)])),
    ];

    /// <summary>What came in from the first day to the last, both included.</summary>
    public IncomeFigures Between(LocalDate first, LocalDate last) => UpTo(last) - UpTo(first.PlusDays(-1));

    private IncomeFigures UpTo(LocalDate day)
    {
        var (low, high) = (0, days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? default : upTo[low - 1];
    }
}
