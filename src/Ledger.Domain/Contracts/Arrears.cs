using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>Income that names a contract; a cancelled one is negative.</summary>
/// <param name="Instalment">The payment it was for, or null when the entry names only the contract.</param>
public sealed record ContractReceipt(
    string Contract, int? Instalment, Money Amount, LocalDate EffectiveOn, string Voucher);

/// <summary>How long a payment is overdue, in the bands in which arrears are reported (账龄).</summary>
public enum ArrearsAge
{
    /// <summary>Not due yet, or paid.</summary>
    None,

    /// <summary>Up to 30 days.</summary>
    Month,

    /// <summary>31 to 90 days.</summary>
    Quarter,

    /// <summary>91 to 365 days.</summary>
    Year,

    /// <summary>More than a year.</summary>
    Longer,
}

/// <summary>One payment of a contract and what has come of it by a day.</summary>
/// <param name="Received">What was received for it.</param>
/// <param name="Outstanding">What is missing, never less than nothing.</param>
/// <param name="DaysLate">Days since it fell due while something is missing; 0 otherwise.</param>
public sealed record InstalmentStanding(Instalment Instalment, Money Received, Money Outstanding, int DaysLate)
{
    /// <summary>The band of its age.</summary>
    public ArrearsAge Age => DaysLate switch
    {
        <= 0 => ArrearsAge.None,
        <= 30 => ArrearsAge.Month,
        <= 90 => ArrearsAge.Quarter,
        <= 365 => ArrearsAge.Year,
        _ => ArrearsAge.Longer,
    };
}

/// <summary>A contract's payments as they stand on a day.</summary>
/// <param name="Expected">Everything the contract promises from its first to its last payment.</param>
/// <param name="Due">What was due by the day.</param>
/// <param name="Received">What was received by the day.</param>
/// <param name="Overdue">What was due by the day and is missing.</param>
/// <param name="Ahead">What was received beyond what all payments ask for.</param>
public sealed record ContractStanding(
    Contract Contract, IReadOnlyList<InstalmentStanding> Instalments, Money Expected, Money Due, Money Received,
    Money Overdue, Money Ahead);

/// <summary>Compares what contracts promise with what was received: arrears are never stored, always reckoned.</summary>
public static class Arrears
{
    /// <summary>
    /// The standing of a contract on a day. A receipt counts for the payment it names; what names none, or exceeds
    /// its payment, goes to the oldest payment that is still open.
    /// </summary>
    public static ContractStanding Of(Contract contract, IEnumerable<ContractReceipt> receipts, LocalDate day)
    {
        var owed = contract.Owed;
        var counted = receipts.Where(r => r.Contract == contract.Id && r.EffectiveOn <= day).ToList();
        var named = owed.ToDictionary(i => i.No, i => Least(i.Amount, Greatest(Money.Zero, SumOf(counted, i.No))));
        var total = Money.Sum(counted.Select(r => r.Amount));
        var free = Greatest(Money.Zero, total - Money.Sum(named.Values));
        var standings = new List<InstalmentStanding>();
        foreach (var instalment in owed)
        {
            var extra = Least(free, instalment.Amount - named[instalment.No]);
            free -= extra;
            standings.Add(Standing(instalment, named[instalment.No] + extra, day));
        }

        return new ContractStanding(contract, standings,
            Money.Sum(owed.Select(i => i.Amount)),
            Money.Sum(owed.Where(i => i.DueOn <= day).Select(i => i.Amount)),
            total, Money.Sum(standings.Where(s => s.DaysLate > 0).Select(s => s.Outstanding)), free);
    }

    private static InstalmentStanding Standing(Instalment instalment, Money received, LocalDate day)
    {
        var missing = instalment.Amount - received;
        var late = missing.IsPositive && instalment.DueOn < day
            ? Period.DaysBetween(instalment.DueOn, day)
            : 0;
        return new InstalmentStanding(instalment, received, missing, late);
    }

    private static Money SumOf(IEnumerable<ContractReceipt> receipts, int instalment) =>
        Money.Sum(receipts.Where(r => r.Instalment == instalment).Select(r => r.Amount));

    private static Money Least(Money left, Money right) => left < right ? left : right;

    private static Money Greatest(Money left, Money right) => left > right ? left : right;
}
