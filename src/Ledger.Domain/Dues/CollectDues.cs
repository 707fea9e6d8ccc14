using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>Records the dues that members of an organisation paid for a month (收缴党费).</summary>
/// <param name="Members">How many members paid.</param>
public sealed record CollectDues(
    DuesKey Dues, int Month, int Members, Money Amount, LocalDate EffectiveOn, Evidence Evidence, string Summary)
    : DuesCommand
{
    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Receipt;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                DuesChecks.Entry(book, Dues, EffectiveOn, Summary),
                Checks.Positive(Amount),
                DuesChecks.Period(new DuesPeriod(Dues.Year, Month, Month), EffectiveOn) is { } wrong
                    ? wrong with { Field = "month" }
                    : null,
                Members < 1 ? new DuesMembersInvalid { Field = "members" } : null) is { } refusal)
        {
            return refusal;
        }

        var (holder, unit, voucher) = Booked(book, stamp, Evidence);
        return Decision.Accept(new Written(Dues.Stream, new DuesCollected(
            Dues, holder, unit, Month, Members, Amount, EffectiveOn, voucher, Summary)));
    }
}
