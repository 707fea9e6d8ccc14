using Ledger.Domain.Kernel;

namespace Ledger.Domain.Lineage;

/// <summary>What has become of the money of one source. The parts sum to what came in, to the fen.</summary>
/// <param name="InTransit">Paid to the unit and not confirmed by it.</param>
/// <param name="Unspent">Available.</param>
/// <param name="Held">Kept for a purpose.</param>
/// <param name="Spent">Spent, net of what was reversed.</param>
/// <param name="CarriedOver">Gone to the next year's account.</param>
/// <param name="Returned">Taken back by the giver, whether from transit, unspent or at year end.</param>
public sealed record Fate(
    FundSource Source, Money InTransit, Money Unspent, Money Held, Money Spent, Money CarriedOver, Money Returned)
{
    /// <summary>Everything that came in from the source.</summary>
    public Money Whole => InTransit + Unspent + Held + Spent + CarriedOver + Returned;

    /// <summary>The fates of several accounts' shares of one source, together.</summary>
    public static Fate Together(FundSource source, IEnumerable<Fate> fates) => fates.Aggregate(
        new Fate(source, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero),
        (sum, next) => new Fate(source, sum.InTransit + next.InTransit, sum.Unspent + next.Unspent,
            sum.Held + next.Held, sum.Spent + next.Spent, sum.CarriedOver + next.CarriedOver,
            sum.Returned + next.Returned));
}
