using Ledger.Domain.Accounts;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>A remittance, and the voucher of its return once it has come back.</summary>
public sealed record Remittance(DuesPeriod Period, Money Amount, LocalDate EffectiveOn, string? ReturnedBy);

/// <summary>What deciding about an organisation's dues of one year needs.</summary>
/// <param name="Holder">The committee's account that took the first of them.</param>
/// <param name="Unremitted">Collected and not yet the basis of a remittance, by month.</param>
/// <param name="Remitted">Remitted and not returned.</param>
/// <param name="Remittances">The remittances that stand, by voucher.</param>
/// <param name="Retained">
/// What the account keeps of dues that were remitted on, and of earlier years; null in a state kept by a version that
/// did not count it.
/// </param>
/// <param name="Carried">What the year opened with, by year of origin; null as above.</param>
public sealed record DuesYear(
    Holder? Holder, string? Unit, IReadOnlyDictionary<int, DatedTotals> Unremitted, DatedTotals Remitted,
    IReadOnlyDictionary<string, Remittance> Remittances, DatedTotals? Retained = null,
    IReadOnlyList<CarriedLayer>? Carried = null) : IStreamState<DuesYear>
{
    /// <inheritdoc />
    public static string Kind => "dues";

    /// <inheritdoc />
    public static DuesYear Initial { get; } = new(
        null, null, new Dictionary<int, DatedTotals>(), DatedTotals.Empty, new Dictionary<string, Remittance>(),
        DatedTotals.Empty, []);

    /// <summary>What of a month's dues can be remitted on the day.</summary>
    public Money UnremittedOf(int month, LocalDate day) =>
        Unremitted.GetValueOrDefault(month)?.LeastFrom(day) ?? Money.Zero;

    /// <summary>What a remittance leaves on the account: the dues it settles less what goes up.</summary>
    public static Money KeptOf(IReadOnlyList<MonthlyDues> basis, Money remitted) =>
        Money.Sum(basis.Select(m => m.Amount)) - remitted;

    /// <inheritdoc />
    public IStreamState Apply(IFact fact)
    {
        if (fact is not IDuesFact entry)
        {
            throw new ForeignFactException(GetType(), fact);
        }

        var kept = this with { Holder = entry.Holder, Unit = entry.Unit };
        return fact switch
        {
            DuesCollected f => kept.Take(f.EffectiveOn, [new MonthlyDues(f.Month, f.Amount)], amount => amount),
            DuesRemitted f => kept.Take(f.EffectiveOn, f.Basis, amount => -amount).Remit(f)
                .Keep(f.EffectiveOn, KeptOf(f.Basis, f.Amount)),
            DuesReturned f => kept.Move(f.EffectiveOn, -f.Amount).Mark(f.Remittances, f.Voucher.ToString()),
            DuesReversed { Step: DuesStep.Collected } f => kept.Take(f.EffectiveOn, f.Months, amount => -amount),
            DuesReversed { Step: DuesStep.Remitted } f =>
                kept.Take(f.EffectiveOn, f.Months, amount => amount).Move(f.EffectiveOn, -f.Amount).Forget(f.Entry)
                    .Keep(f.EffectiveOn, -KeptOf(f.Months, f.Amount)),
            DuesReversed f => kept.Move(f.EffectiveOn, f.Amount).Mark(f.Remittances, null),
            DuesCarriedForward f => kept.Keep(f.EffectiveOn, f.Amount) with
            {
                Carried = Carried is null ? null : [.. Carried.Concat(f.Layers)],
            },
            DuesCarriedOver f => kept.Leave(f.EffectiveOn, f.Amount, f.Months, f.Layers),
            DuesClawedBack f => kept.Leave(f.EffectiveOn, f.Amount, f.Months, f.Layers),
            _ => throw new ForeignFactException(GetType(), fact),
        };
    }

    private DuesYear Take(LocalDate day, IReadOnlyList<MonthlyDues> months, Func<Money, Money> signed)
    {
        var totals = new Dictionary<int, DatedTotals>(Unremitted);
        foreach (var (month, amount) in months)
        {
            totals[month] = (totals.GetValueOrDefault(month) ?? DatedTotals.Empty).Add(day, signed(amount));
        }

        return this with { Unremitted = totals };
    }

    private DuesYear Remit(DuesRemitted fact) => Move(fact.EffectiveOn, fact.Amount) with
    {
        Remittances = new Dictionary<string, Remittance>(Remittances)
        {
            [fact.Voucher.ToString()] = new(fact.Period, fact.Amount, fact.EffectiveOn, null),
        },
    };

    private DuesYear Keep(LocalDate day, Money amount) => this with { Retained = Retained?.Add(day, amount) };

    private DuesYear Leave(
        LocalDate day, Money amount, IReadOnlyList<MonthlyDues> months, IReadOnlyList<CarriedLayer> layers)
    {
        var gone = layers.ToLookup(l => l.From, l => l.Amount);
        return Take(day, months, m => -m).Keep(day, KeptOf(months, amount)) with
        {
            Carried = Carried?.Select(l => l with { Amount = l.Amount - Money.Sum(gone[l.From]) })
                .Where(l => l.Amount.IsPositive).ToList(),
        };
    }

    private DuesYear Move(LocalDate day, Money amount) => this with { Remitted = Remitted.Add(day, amount) };

    private DuesYear Mark(IReadOnlyList<VoucherNumber> returned, string? by)
    {
        var remittances = new Dictionary<string, Remittance>(Remittances);
        foreach (var key in returned.Select(r => r.ToString()))
        {
            remittances[key] = remittances[key] with { ReturnedBy = by };
        }

        return this with { Remittances = remittances };
    }

    private DuesYear Forget(VoucherNumber entry)
    {
        var remittances = new Dictionary<string, Remittance>(Remittances);
        remittances.Remove(entry.ToString());
        return this with { Remittances = remittances };
    }
}
