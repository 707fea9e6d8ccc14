using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>
/// Opens an account with what an older register says a unit has left of a fund (期初余额). It happens once, when the
/// register is given up; what later years bring over is carried over instead.
/// </summary>
/// <param name="From">The year from whose money it is left.</param>
public sealed record TakeOverBalance(
    AccountKey Account, FiscalYear From, Money Amount, LocalDate EffectiveOn, Evidence Evidence, string Summary) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) =>
        HolderIn(book) is { } holder ? [NumberSeries.Voucher(holder, VoucherKind.Transfer, EffectiveOn)] : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        HolderIn(book) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Existing(book, Account.Unit, EffectiveOn),
                Checks.Kept(book, Account.Fund, HolderKind.Fiscal),
                HolderIn(book) is null ? new UnitOfNoOffice(Account.Unit) { Field = "unit" } : null,
                Checks.Positive(Amount),
                Checks.InYear(Account.Year, EffectiveOn),
                From < Account.Year ? null : new OriginNotEarlier(From, Account.Year) { Field = "from" },
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                HolderIn(book) is { } keeper ? AccountChecks.KeptBy(book, Account, keeper) : null) is { } refusal)
        {
            return refusal;
        }

        var holder = HolderIn(book)!.Value;
        return Kernel.Decision.Accept(new Written(Account.Stream, new BalanceTakenOver(
            Account, holder, From, Amount, EffectiveOn,
            stamp.Voucher(holder, VoucherKind.Transfer, EffectiveOn, Evidence), Summary)));
    }

    private Holder? HolderIn(IBook book) =>
        book.Units.FiscalOfficeOf(Account.Unit, EffectiveOn) is { } office ? Holder.Fiscal(office) : null;
}
