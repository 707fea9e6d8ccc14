using System.Globalization;
using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;

namespace Ledger.Domain.Lineage;

/// <summary>Moves the money of one account from pot to pot, fact by fact, in the order of business dates.</summary>
internal sealed partial class AccountFlow
{
    private readonly List<FundSource> sources = [];
    private readonly Dictionary<string, Pot> holds = new(StringComparer.Ordinal);
    private readonly List<Spending> spendings = [];
    private readonly Pot available = new();
    private readonly Pot carried = new();
    private readonly Pot returned = new();
    private readonly Dictionary<FundSource, Money> transit = [];

    public void Apply(Entry entry)
    {
        switch (entry.Fact)
        {
            case AllocationBooked f:
                Send(Allocation(f.Allocation), f.Amount);
                break;
            case ReceiptConfirmed f:
                Arrive(Allocation(f.Allocation), f.Amount);
                break;
            case AllocationTakenBack { WasConfirmed: false } f:
                Send(Allocation(f.Allocation), -f.Amount);
                returned.Put(Layer(Allocation(f.Allocation)), f.Amount);
                break;
            case AllocationTakenBack f:
                TakeBack(Allocation(f.Allocation), f.Amount);
                break;
            case ReturnedDuesBooked f:
                available.Put(Layer(Dues(f.PartyOrg, f.Period)), f.Amount);
                break;
            case ReturnedDuesTakenBack f:
                TakeBack(Dues(f.PartyOrg, f.Period), f.Amount);
                break;
            case ContributionBooked f:
                available.Put(Layer(new(SourceKind.Contribution, f.Contribution)), f.Amount);
                break;
            case ContributionTakenBack f:
                TakeBack(new(SourceKind.Contribution, f.Contribution), f.Amount);
                break;
            case CarriedForward f:
                Open(f);
                break;
            case CarriedOver f:
                available.Pay(carried, f.Amount);
                break;
            case ClawedBack f:
                available.Pay(returned, f.Amount);
                break;
            default:
                Spend(entry);
                break;
        }
    }

    public AccountLineage Lineage() => new(
        [.. sources.Concat(transit.Keys).Distinct().Select(FateOf)], [.. spendings.Select(Paid)]);

    private static FundSource Allocation(string id) => new(SourceKind.Allocation, id);

    private static FundSource Dues(string partyOrg, string period) =>
        new(SourceKind.ReturnedDues, $"{partyOrg} {period}");

    private void Spend(Entry entry)
    {
        switch (entry.Fact)
        {
            case HoldPlaced f:
                available.Pay(Hold(f.Voucher.ToString()), f.Amount);
                break;
            case HoldReleased f:
                Hold(f.Hold.ToString()).Pay(available, f.Amount);
                break;
            case ExpenditureRecorded f:
                var spending = new Spending(entry, f);
                spendings.Add(spending);
                (f.Hold is { } hold ? Hold(hold.ToString()) : available).Pay(spending.Pot, f.Amount);
                break;
            case ExpenditureReversed f when spendings.Find(s => s.IsAt(f.Reverses)) is { } reversed:
                reversed.IsReversed = true;
                reversed.Pot.Pay(f.Hold is { } from ? Hold(from.ToString()) : available, f.Amount);
                break;
            case ExpenditureReversed:
                break;
            default:
                Correct(entry);
                break;
        }
    }

    private void Send(FundSource source, Money amount) =>
        transit[source] = transit.GetValueOrDefault(source) + amount;

    private void Arrive(FundSource source, Money amount)
    {
        Send(source, -amount);
        available.Put(Layer(source), amount);
    }

    private void Open(CarriedForward fact)
    {
        foreach (var layer in fact.Layers.OrderBy(l => l.From))
        {
            var year = layer.From.Value.ToString(CultureInfo.InvariantCulture);
            available.Put(Layer(new(SourceKind.CarriedForward, year)), layer.Amount);
        }
    }

    private void TakeBack(FundSource source, Money amount)
    {
        var layer = Layer(source);
        var left = amount - available.PayFrom(layer, returned, amount);
        foreach (var pot in holds.Values.Concat(spendings.Select(s => s.Pot)))
        {
            left -= Exchange(pot, layer, left);
        }

        available.Pay(returned, left);
    }

    /// <summary>Money of other layers takes the place of a layer that is taken back, in a pot it had reached.</summary>
    private Money Exchange(Pot pot, int layer, Money most)
    {
        var done = Money.Zero;
        foreach (var other in available.Layers.Keys.ToList())
        {
            var part = Least(Least(most - done, pot.Of(layer)), available.Of(other));
            if (part.IsPositive)
            {
                pot.PayFrom(layer, returned, part);
                available.PayFrom(other, pot, part);
                done += part;
            }
        }

        return done;
    }

    private Pot Hold(string voucher) =>
        holds.TryGetValue(voucher, out var hold) ? hold : holds[voucher] = new Pot();

    private int Layer(FundSource source)
    {
        var at = sources.IndexOf(source);
        if (at >= 0)
        {
            return at;
        }

        sources.Add(source);
        return sources.Count - 1;
    }

    private Fate FateOf(FundSource source)
    {
        var layer = sources.IndexOf(source);
        return new Fate(source, transit.GetValueOrDefault(source), available.Of(layer),
            Money.Sum(holds.Values.Select(h => h.Of(layer))), Money.Sum(spendings.Select(s => s.Pot.Of(layer))) + corrected.Of(layer),
            carried.Of(layer), returned.Of(layer));
    }

    private PaidFrom Paid(Spending spending)
    {
        var shares = spending.Pot.Layers.Select(l => new SourceShare(sources[l.Key], l.Value)).ToList();
        var uncovered = spending.Fact.Amount - spending.Lowered - Money.Sum(shares.Select(s => s.Amount));
        if (uncovered.IsPositive && !spending.IsReversed)
        {
            shares.Add(new SourceShare(null, uncovered));
        }

        return new PaidFrom(spending.Entry.Sequence, spending.Fact, spending.IsReversed, shares);
    }

    private static Money Least(Money left, Money right) => left < right ? left : right;

    private sealed class Spending(Entry entry, ExpenditureRecorded fact)
    {
        public Entry Entry { get; } = entry;

        public ExpenditureRecorded Fact { get; } = fact;

        public Pot Pot { get; } = new();

        public bool IsReversed { get; set; }

        /// <summary>What came back because it had been found too high.</summary>
        public Money Lowered { get; set; }

        public bool IsAt(FactPlace place) => Entry.Stream == place.Stream && Entry.Version == place.Version;
    }
}
