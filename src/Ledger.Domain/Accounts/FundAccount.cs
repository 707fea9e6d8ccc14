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
public sealed record FundAccount(
    Holder? Holder, DatedTotals Available, IReadOnlyDictionary<string, OpenHold> Holds)
    : IStreamState<FundAccount>
{
    /// <inheritdoc />
    public static string Kind => "account";

    /// <inheritdoc />
    public static FundAccount Initial { get; } =
        new(null, DatedTotals.Empty, new Dictionary<string, OpenHold>());

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
            ReceiptConfirmed or ReturnedDuesBooked or ContributionBooked or CarriedForward
                or BalanceTakenOver => held.Free(entry),
            AllocationTakenBack or ReturnedDuesTakenBack or ContributionTakenBack or CarriedOver or ClawedBack
                or TakeOverReversed => held.Take(entry),
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
