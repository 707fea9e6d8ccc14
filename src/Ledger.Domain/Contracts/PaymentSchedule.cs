using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Contracts;

/// <summary>How often a contract is paid.</summary>
public enum PaymentRhythm
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>每月.</summary>
    Monthly,

    /// <summary>每季.</summary>
    Quarterly,

    /// <summary>每半年.</summary>
    HalfYearly,

    /// <summary>每年.</summary>
    Yearly,
}

/// <summary>Writes out the payments that a contract states by their rhythm. What is recorded is the list itself.</summary>
public static class PaymentSchedule
{
    /// <summary>
    /// Equal payments from the first day on, until the contract's last day. A day that a month lacks is its last one,
    /// reckoned from the first payment each time, so that 31 January is followed by 28 February and 31 March.
    /// </summary>
    public static IReadOnlyList<PaymentDue> Of(PaymentRhythm rhythm, LocalDate firstDue, LocalDate until, Money each)
    {
        var months = Months(rhythm);
        return months == 0
            ? [new PaymentDue(firstDue, each)]
            :
            [
                .. Enumerable.Range(0, 1_200).Select(i => firstDue.PlusMonths(i * months))
                    .TakeWhile(day => day <= until).Select(day => new PaymentDue(day, each)),
            ];
    }

    /// <summary>Payments numbered in their order, after those that stand already.</summary>
    public static IReadOnlyList<Instalment> Number(IReadOnlyList<Instalment> standing, IReadOnlyList<PaymentDue> next) =>
        [.. standing, .. next.Select((p, i) => new Instalment(standing.Count + i + 1, p.DueOn, p.Amount))];

    private static int Months(PaymentRhythm rhythm) => rhythm switch
    {
        PaymentRhythm.Once => 0,
        PaymentRhythm.Monthly => 1,
        PaymentRhythm.Quarterly => 3,
        PaymentRhythm.HalfYearly => 6,
        PaymentRhythm.Yearly => 12,
        _ => throw new InvalidOperationException($"No months for rhythm {rhythm}."),
    };
}
