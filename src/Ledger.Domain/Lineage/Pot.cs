using Ledger.Domain.Kernel;

namespace Ledger.Domain.Lineage;

/// <summary>
/// Money lying in layers, the layer that became available first on top. A pot that has to hand on more than it holds
/// owes the rest and hands it on as soon as money comes in: entries of one day are known in the order of recording,
/// in which a day may dip below zero although it ends above.
/// </summary>
internal sealed class Pot
{
    private readonly SortedDictionary<int, Money> layers = [];
    private readonly List<Debt> debts = [];

    /// <summary>The layers and how much of each lies here.</summary>
    public IReadOnlyDictionary<int, Money> Layers => layers;

    /// <summary>How much of a layer lies here.</summary>
    public Money Of(int layer) => layers.GetValueOrDefault(layer);

    /// <summary>Money of a layer comes in; what is owed goes on at once.</summary>
    public void Put(int layer, Money amount)
    {
        while (amount.IsPositive && debts is [var first, ..])
        {
            var part = Least(amount, first.Left);
            first.Left -= part;
            if (!first.Left.IsPositive)
            {
                debts.RemoveAt(0);
            }

            amount -= part;
            first.To.Put(layer, part);
        }

        if (amount.IsPositive)
        {
            layers[layer] = Of(layer) + amount;
        }
    }

    /// <summary>Hands on an amount, oldest layer first.</summary>
    public void Pay(Pot to, Money amount)
    {
        // What is handed on may come back at once, when the other pot owed it; it is then handed on again.
        while (amount.IsPositive && layers.Count > 0)
        {
            amount -= PayFrom(layers.First().Key, to, amount);
        }

        if (amount.IsPositive)
        {
            debts.Add(new Debt(to) { Left = amount });
        }
    }

    /// <summary>Hands on money of one layer, at most what lies here; tells how much it was.</summary>
    public Money PayFrom(int layer, Pot to, Money amount)
    {
        var part = Least(amount, Of(layer));
        if (!part.IsPositive)
        {
            return Money.Zero;
        }

        if (part == Of(layer))
        {
            layers.Remove(layer);
        }
        else
        {
            layers[layer] -= part;
        }

        to.Put(layer, part);
        return part;
    }

    private static Money Least(Money left, Money right) => left < right ? left : right;

    private sealed class Debt(Pot to)
    {
        public Pot To { get; } = to;

        public Money Left { get; set; }
    }
}
