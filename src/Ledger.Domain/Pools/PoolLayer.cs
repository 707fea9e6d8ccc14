using Ledger.Domain.Kernel;

namespace Ledger.Domain.Pools;

/// <summary>One year's and one tier's share of a pool's money.</summary>
public sealed record PoolLayer(FiscalYear From, FundingTier Tier, Money Amount);

/// <summary>
/// What a pool has not allocated, by the year and the tier it came from. The oldest money is allocated first
/// (先进先出); within a year the tiers share in proportion to what each gave, as they share the cost (分级负担).
/// </summary>
public static class PoolLayers
{
    /// <summary>The layers of what is left, oldest first; they sum to it, to the fen.</summary>
    /// <param name="left">What is left in all.</param>
    /// <param name="given">What came in by year and tier, net of what was taken back or carried on.</param>
    public static IReadOnlyList<PoolLayer> Of(Money left, IReadOnlyList<PoolLayer> given)
    {
        var layers = new List<PoolLayer>();
        foreach (var year in given.Where(l => l.Amount.IsPositive).GroupBy(l => l.From).OrderByDescending(g => g.Key))
        {
            var tiers = year.OrderBy(l => l.Tier).ToList();
            var whole = Money.Sum(tiers.Select(l => l.Amount));
            var kept = whole < left ? whole : left;
            if (kept.IsPositive)
            {
                var parts = Apportionment.Split(kept, [.. tiers.Select(l => l.Amount.Fen)]);
                layers.InsertRange(0, tiers.Zip(parts, (tier, part) => tier with { Amount = part })
                    .Where(l => l.Amount.IsPositive));
                left -= kept;
            }
        }

        return layers;
    }

    /// <summary>The layers with others added to them, or taken from them by negative amounts.</summary>
    public static IReadOnlyList<PoolLayer> With(
        this IReadOnlyList<PoolLayer> layers, IEnumerable<PoolLayer> more) =>
    [
        .. layers.Concat(more).GroupBy(l => (l.From, l.Tier)).OrderBy(g => g.Key.From).ThenBy(g => g.Key.Tier)
            .Select(g => new PoolLayer(g.Key.From, g.Key.Tier, Money.Sum(g.Select(l => l.Amount)))),
    ];
}
