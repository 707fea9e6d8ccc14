using Ledger.Domain.Accounts;
using Ledger.Domain.Dues.YearEnd;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>
/// Cancels an entry about dues in full (红字冲销): a collection while it is not remitted on, a remittance while it has
/// not come back, a return while the unit still has the money.
/// </summary>
public sealed record ReverseDues(
    DuesKey Dues, VoucherNumber Voucher, LocalDate EffectiveOn, string Reason) : DuesCommand
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Dues.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Dues.Stream, Account(book).Stream];

    /// <inheritdoc />
    public override VoucherPlace? Original => new(Dues.Stream, Voucher);

    /// <inheritdoc />
    protected override VoucherKind Booking => Voucher.Kind;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Reversible(book.Original, Voucher, EffectiveOn),
                Checks.Filled(Reason, "reason", "冲销原因", "reason"),
                Hindered(book, book.Original?.Fact)) is { } refusal)
        {
            return refusal;
        }

        var reversal = Reversal(book, stamp, book.Original!);
        return book.Original!.Fact is DuesReturned returned
            ? Decision.Accept(new Written(Dues.Stream, reversal), new Written(Account(book).Stream,
                new ReturnedDuesTakenBack(Account(book), reversal.Holder, Dues.PartyOrg, returned.Period.ToString(),
                    Reason, returned.Amount, EffectiveOn, reversal.Voucher, reversal.Summary)))
            : Decision.Accept(new Written(Dues.Stream, reversal));
    }

    private DuesReversed Reversal(IBook book, Stamp stamp, RecordedEntry entry)
    {
        var (holder, unit, voucher) = Booked(book, stamp, entry.Fact.Voucher.Evidence);
        (DuesStep Step, IReadOnlyList<MonthlyDues> Months, IReadOnlyList<VoucherNumber> Returned) was = entry.Fact switch
        {
            DuesCollected f => (DuesStep.Collected, [new MonthlyDues(f.Month, f.Amount)], []),
            DuesRemitted f => (DuesStep.Remitted, f.Basis, []),
            DuesReturned f => (DuesStep.Returned, [], f.Remittances),
            var other => throw new ForeignFactException(typeof(DuesYear), other),
        };
        return new DuesReversed(Dues, holder, unit, was.Step, Voucher, was.Months, was.Returned, entry.Place, Reason,
            entry.Fact.Amount, EffectiveOn, voucher, $"冲销 {entry.Fact.Voucher}：{entry.Fact.Summary}");
    }

    private Refusal? Hindered(IBook book, IMoneyFact? fact)
    {
        var dues = book.Read<DuesYear>(Dues.Stream);
        return fact switch
        {
            DuesCollected f when dues.UnremittedOf(f.Month, EffectiveOn) is var left && left < f.Amount =>
                new DuesAlreadyRemitted(left, f.Amount) { Field = "voucher" },
            DuesRemitted f when dues.Remitted.LeastFrom(EffectiveOn) < f.Amount || IsReturned(dues) =>
                new DuesAlreadyReturned { Field = "voucher" },
            DuesRemitted f when dues.Retained?.LeastFrom(EffectiveOn) < DuesYear.KeptOf(f.Basis, f.Amount) =>
                new DuesAlreadyCarried(Dues.Year) { Field = "voucher" },
            DuesReturned f => Checks.First(
                Checks.InYear(FiscalYear.Of(f.EffectiveOn), EffectiveOn),
                StillThere(book, f.Amount)),
            DuesReversed or DuesCarriedOver or DuesCarriedForward or DuesClawedBack =>
                new EntryUnknown(Voucher.ToString()) { Field = "voucher" },
            _ => null,
        };
    }

    private bool IsReturned(DuesYear dues) =>
        dues.Remittances.GetValueOrDefault(Voucher.ToString())?.ReturnedBy is not null;

    private ExpenditureExceedsAvailable? StillThere(IBook book, Money amount)
    {
        var available = book.Read<FundAccount>(Account(book).Stream).Available.LeastFrom(EffectiveOn);
        return available < amount ? new ExpenditureExceedsAvailable(available, amount) { Field = "voucher" } : null;
    }

    private AccountKey Account(IBook book) => new(
        DuesChecks.UnitOf(book, Dues, EffectiveOn), FundCodes.ReturnedDues, FiscalYear.Of(EffectiveOn));
}
