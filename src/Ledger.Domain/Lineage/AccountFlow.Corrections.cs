using System.Globalization;
using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;

namespace Ledger.Domain.Lineage;

/// <content>What an older register left, and what corrections move.</content>
internal sealed partial class AccountFlow
{
    private readonly Pot corrected = new();

    private void Correct(Entry entry)
    {
        switch (entry.Fact)
        {
            case BalanceTakenOver f:
                available.Put(Layer(Earlier(f.From)), f.Amount);
                break;
            case TakeOverReversed f:
                TakeBack(Earlier(f.From), f.Amount);
                break;
            case ExpenditureLowered f when spendings.Find(s => s.IsAt(f.Corrects)) is { } lowered:
                lowered.Lowered += f.Amount;
                lowered.Pot.Pay(available, f.Amount);
                break;
            case ExpenditureLowered:
                break;
            case EarlierYearCorrected f:
                // What was spent wrongly in the earlier year comes back as that year's money; the right sum is spent anew.
                available.Put(Layer(Earlier(YearOf(f.Corrects))), f.Wrong.Amount);
                available.Pay(corrected, f.Right.Amount);
                break;
            default:
                throw new InvalidOperationException($"No lineage is defined for {entry.Fact.GetType().Name}.");
        }
    }

    private static FundSource Earlier(FiscalYear year) => new(SourceKind.CarriedForward, $"{year}");

    /// <summary>The year of the account whose stream it is.</summary>
    private static FiscalYear YearOf(FactPlace place) =>
        new(int.Parse(place.Stream[(place.Stream.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture));
}
