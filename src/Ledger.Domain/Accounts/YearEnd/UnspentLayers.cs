using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.YearEnd;

/// <summary>
/// What an account has not spent, by the fiscal year it came from. The oldest money is spent first (先进先出), so what is
/// left is the youngest.
/// </summary>
public static class UnspentLayers
{
    /// <summary>The layers of what is left, oldest first.</summary>
    /// <param name="left">What is left in all.</param>
    /// <param name="year">The account's own year.</param>
    /// <param name="own">What came into the account from outside in its own year, net of what was taken back.</param>
    /// <param name="carried">What it opened with, by year of origin.</param>
    public static IReadOnlyList<CarriedLayer> Of(
        Money left, FiscalYear year, Money own, IReadOnlyList<CarriedLayer> carried)
    {
        var layers = new List<CarriedLayer>();
        foreach (var layer in carried.OrderBy(l => l.From).Append(new CarriedLayer(year, own)).Reverse())
        {
            var kept = Least(layer.Amount, left);
            if (kept.IsPositive)
            {
                layers.Insert(0, layer with { Amount = kept });
                left -= kept;
            }
        }

        return layers;
    }

    private static Money Least(Money one, Money other) => one < other ? one : other;
}
