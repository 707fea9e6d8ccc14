using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>What is left of a hold and for which purpose.</summary>
/// <param name="Since">The last day money came into the hold; from that day on, all that is left is there.</param>
public sealed record OpenHold(Money Left, string Purpose, string? Project, LocalDate Since)
{
    /// <summary>The payment document it was made for, if any.</summary>
    public string? Document { get; init; }
}

/// <summary>
/// What deciding about an account needs: what is available on each day, and what is left of each hold. It does not
/// grow with the number of entries, so an account stays as fast as on its first day.
/// </summary>
/// <param name="Received">
/// What came in from outside in the account's own year, net of what was taken back; null in a state kept by a version
/// that did not count it.
/// </param>
/// <param name="Carried">What it opened with, by year of origin; null when it opened with nothing.</param>
public sealed record FundAccount(
    Holder? Holder, DatedTotals Available, IReadOnlyDictionary<string, OpenHold> Holds, Money? Received = null,
    IReadOnlyList<CarriedLayer>? Carried = null) : IStreamState<FundAccount>
{
    /// <inheritdoc />
    public static string Kind => "account";

    /// <inheritdoc />
    public static FundAccount Initial { get; } =
        new(null, DatedTotals.Empty, new Dictionary<string, OpenHold>(), Money.Zero);

    /// <inheritdoc />
    public IStreamState Apply(IFact fact)
    {
        if (fact is not IAccountFact entry)
        {
            throw new ForeignFactException(GetType(), fact);
        }

        var held = this with { Holder = entry.Holder };
        return fact switch
        {
            AllocationBooked or AllocationTakenBack { WasConfirmed: false } => held,
            ReceiptConfirmed or ReturnedDuesBooked or ContributionBooked =>
                held.Free(entry) with { Received = Received + entry.Amount },
            AllocationTakenBack or ReturnedDuesTakenBack or ContributionTakenBack =>
                held.Take(entry) with { Received = Received - entry.Amount },
            BalanceTakenOver f => held.Free(f).Brought(f.From, f.Account.Year, f.Amount),
            TakeOverReversed f => held.Take(f).Brought(f.From, f.Account.Year, -f.Amount),
            CarriedForward f => held.Free(f) with { Carried = With(f.Layers) },
            CarriedOver f => held.Take(f).Without(f.Layers, f.Account.Year),
            ClawedBack f => held.Take(f).Without(f.Layers ?? [], f.Account.Year),
            HoldPlaced f => held.Take(f).Keep(
                f.Voucher.ToString(), f.Amount, f.Purpose, f.Project, f.EffectiveOn, f.Document),
            HoldReleased f => held.Free(f).Pay(f.Hold, f.Amount),
            ExpenditureRecorded { Hold: { } hold } f => held.Pay(hold, f.Amount),
            ExpenditureRecorded f => held.Take(f),
            ExpenditureReversed { Hold: { } hold } f =>
                held.Keep(hold.ToString(), f.Amount, f.Purpose, f.Project, f.EffectiveOn),
            ExpenditureReversed or ExpenditureLowered => held.Free(entry),
            EarlierYearCorrected f => held with
            {
                Available = Available.Add(f.EffectiveOn, f.Wrong.Amount - f.Right.Amount),
            },
            _ => throw new ForeignFactException(GetType(), fact),
        };
    }

    private FundAccount Brought(FiscalYear from, FiscalYear own, Money amount) => from == own
        ? this with { Received = Received + amount }
        : this with { Carried = With([new CarriedLayer(from, amount)]) };

    private IReadOnlyList<CarriedLayer> With(IReadOnlyList<CarriedLayer> more) =>
    [
        .. (Carried ?? []).Concat(more).GroupBy(l => l.From).OrderBy(g => g.Key)
            .Select(g => new CarriedLayer(g.Key, Money.Sum(g.Select(l => l.Amount)))),
    ];

    private FundAccount Without(IReadOnlyList<CarriedLayer> layers, FiscalYear own)
    {
        var gone = layers.ToDictionary(l => l.From, l => l.Amount);
        return this with
        {
            Received = Received - gone.GetValueOrDefault(own),
            Carried = Carried?.Select(l => l with { Amount = l.Amount - gone.GetValueOrDefault(l.From) }).ToList(),
        };
    }

    private FundAccount Free(IAccountFact fact) =>
        this with { Available = Available.Add(fact.EffectiveOn, fact.Amount) };

    private FundAccount Take(IAccountFact fact) =>
        this with { Available = Available.Add(fact.EffectiveOn, -fact.Amount) };

    private FundAccount Keep(
        string hold, Money amount, string purpose, string? project, LocalDate day, string? document = null)
    {
        var kept = Holds.TryGetValue(hold, out var open)
            ? open with { Left = open.Left + amount, Since = LocalDate.Max(open.Since, day) }
            : new OpenHold(amount, purpose, project, day) { Document = document };
        return this with { Holds = new Dictionary<string, OpenHold>(Holds) { [hold] = kept } };
    }

    private FundAccount Pay(VoucherNumber hold, Money amount)
    {
        var key = hold.ToString();
        var left = Holds[key].Left - amount;
        var holds = new Dictionary<string, OpenHold>(Holds);
        holds.Remove(key);
        if (left.IsPositive)
        {
            holds[key] = Holds[key] with { Left = left };
        }

        return this with { Holds = holds };
    }
}
