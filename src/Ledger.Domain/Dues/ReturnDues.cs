using Ledger.Domain.Accounts;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>
/// Returns the share in force of the remittances of a period (返还党费) and books it to the account of the
/// organisation's unit, where it may be spent.
/// </summary>
public sealed record ReturnDues(
    DuesKey Dues, int FromMonth, int ToMonth, LocalDate EffectiveOn, Evidence Evidence, string Summary) : DuesCommand
{
    private DuesPeriod Period => new(Dues.Year, FromMonth, ToMonth);

    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Dues.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Dues.Stream, Account(book).Stream];

    /// <inheritdoc />
    protected override VoucherKind Booking => VoucherKind.Transfer;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var (ratio, document) = DuesChecks.Ratio(book, Dues, EffectiveOn, r => r.ReturnBasisPoints);
        if (Checks.First(
                DuesChecks.Entry(book, Dues, EffectiveOn, Summary),
                DuesChecks.Period(Period, EffectiveOn),
                ratio is null ? new DuesRatioUnknown("返还", "return", EffectiveOn, document) : null,
                DuesChecks.HolderOf(book, Dues, EffectiveOn) is { } keeper
                    ? AccountChecks.KeptBy(book, Account(book), keeper)
                    : null) is { } refusal)
        {
            return refusal;
        }

        var dues = book.Read<DuesYear>(Dues.Stream);
        var waiting = Waiting(dues);
        var basis = Money.Sum(waiting.Select(r => r.Value.Amount));
        var amount = basis.Share(ratio!.Value);
        return amount.IsPositive && dues.Remitted.LeastFrom(EffectiveOn) >= basis
            ? Returned(book, stamp, new(basis, amount, ratio.Value, [.. waiting.Select(r => Voucher.Parse(r.Key)!)]))
            : new NothingToReturn(Period) { Field = "fromMonth" };
    }

    private Decision Returned(IBook book, Stamp stamp, Reckoning reckoned)
    {
        var (holder, unit, voucher) = Booked(book, stamp, Evidence);
        return Decision.Accept(
            new Written(Dues.Stream, new DuesReturned(Dues, holder, unit, Period, reckoned.BasisPoints,
                reckoned.Basis, reckoned.Remittances, reckoned.Amount, EffectiveOn, voucher, Summary)),
            new Written(Account(book).Stream, new ReturnedDuesBooked(Account(book), holder, Dues.PartyOrg,
                Period.ToString(), reckoned.Amount, EffectiveOn, voucher, Summary)));
    }

    private IReadOnlyList<KeyValuePair<string, Remittance>> Waiting(DuesYear dues) =>
    [
        .. dues.Remittances.OrderBy(r => r.Key, StringComparer.Ordinal)
            .Where(r => r.Value.ReturnedBy is null && Period.Covers(r.Value.Period)
                && r.Value.EffectiveOn <= EffectiveOn),
    ];

    private AccountKey Account(IBook book) => new(
        DuesChecks.UnitOf(book, Dues, EffectiveOn), FundCodes.ReturnedDues, FiscalYear.Of(EffectiveOn));

    private sealed record Reckoning(
        Money Basis, Money Amount, int BasisPoints, IReadOnlyList<VoucherNumber> Remittances);
}
