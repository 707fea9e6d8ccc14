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
public sealed record DuesYear(
    Holder? Holder, string? Unit, IReadOnlyDictionary<int, DatedTotals> Unremitted, DatedTotals Remitted,
    IReadOnlyDictionary<string, Remittance> Remittances) : IStreamState<DuesYear>
{
    /// <inheritdoc />
    public static string Kind => "dues";

    /// <inheritdoc />
    public static DuesYear Initial { get; } = new(
        null, null, new Dictionary<int, DatedTotals>(), DatedTotals.Empty, new Dictionary<string, Remittance>());

    /// <summary>What of a month's dues can be remitted on the day.</summary>
    public Money UnremittedOf(int month, LocalDate day) =>
        Unremitted.GetValueOrDefault(month)?.LeastFrom(day) ?? Money.Zero;

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
            DuesRemitted f => kept.Take(f.EffectiveOn, f.Basis, amount => -amount).Remit(f),
            DuesReturned f => kept.Move(f.EffectiveOn, -f.Amount).Mark(f.Remittances, f.Voucher.ToString()),
            DuesReversed { Step: DuesStep.Collected } f => kept.Take(f.EffectiveOn, f.Months, amount => -amount),
            DuesReversed { Step: DuesStep.Remitted } f =>
                kept.Take(f.EffectiveOn, f.Months, amount => amount).Move(f.EffectiveOn, -f.Amount).Forget(f.Entry),
            DuesReversed f => kept.Move(f.EffectiveOn, f.Amount).Mark(f.Remittances, null),
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
