using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>
/// Passes upward the share in force of what was collected in a period and not remitted on before (上缴党费). The
/// amount follows from the book and the ratio; it is not typed.
/// </summary>
public sealed record RemitDues(
    DuesKey Dues, int FromMonth, int ToMonth, LocalDate EffectiveOn, Evidence Evidence, string Summary) : DuesCommand
{
    private DuesPeriod Period => new(Dues.Year, FromMonth, ToMonth);

    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Payment;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var (ratio, document) = DuesChecks.Ratio(book, Dues, EffectiveOn, r => r.RemitBasisPoints);
        if (Checks.First(
                DuesChecks.Entry(book, Dues, EffectiveOn, Summary),
                DuesChecks.Period(Period, EffectiveOn),
                ratio is null ? new DuesRatioUnknown("上缴", "remittance", EffectiveOn, document) : null) is { } refusal)
        {
            return refusal;
        }

        var basis = Basis(book.Read<DuesYear>(Dues.Stream));
        var amount = Money.Sum(basis.Select(m => m.Amount)).Share(ratio!.Value);
        if (!amount.IsPositive)
        {
            return new NothingToRemit(Period) { Field = "fromMonth" };
        }

        var (holder, unit, voucher) = Booked(book, stamp, Evidence);
        return Decision.Accept(new Written(Dues.Stream, new DuesRemitted(
            Dues, holder, unit, Period, ratio.Value, basis, amount, EffectiveOn, voucher, Summary)));
    }

    private IReadOnlyList<MonthlyDues> Basis(DuesYear dues) =>
    [
        .. Period.Months.Select(month => new MonthlyDues(month, dues.UnremittedOf(month, EffectiveOn)))
            .Where(m => m.Amount.IsPositive),
    ];
}
