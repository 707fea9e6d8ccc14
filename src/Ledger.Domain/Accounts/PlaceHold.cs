using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>Keeps a sum for a purpose (预占); it counts against the same limit as a payment.</summary>
public sealed record PlaceHold(
    AccountKey Account, Money Amount, LocalDate EffectiveOn, string Purpose, string? Project, Evidence Evidence,
    string Summary) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Account.Stream];

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => HolderIn(book) is { } holder
        ? [NumberSeries.Voucher(holder, VoucherKind.Transfer, EffectiveOn)]
        : [];

    /// <inheritdoc />
    public override IReadOnlyList<PeriodDay> Days(IBook book) =>
        HolderIn(book) is { } holder ? [new(holder, EffectiveOn)] : [];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var account = book.Read<FundAccount>(Account.Stream);
        var available = account.Available.LeastFrom(EffectiveOn);
        if (Checks.First(
                Checks.Known(book, Account.Unit),
                book.FindFund(Account.Fund) is null
                    ? new Funds.FundUnknown(Account.Fund) { Field = "fund" }
                    : null,
                Checks.Positive(Amount),
                Checks.InYear(Account.Year, EffectiveOn),
                Checks.Filled(Summary, "summary", "摘要", "summary"),
                book.FindFund(Account.Fund)?.Judge(Purpose, EffectiveOn),
                account.Holder is null ? new AccountEmpty(Account) : null,
                available < Amount
                    ? new ExpenditureExceedsAvailable(available, Amount) { Field = "amount" }
                    : null) is { } refusal)
        {
            return refusal;
        }

        var holder = account.Holder!.Value;
        return Kernel.Decision.Accept(new Written(Account.Stream, new HoldPlaced(
            Account, holder, Purpose, Project, Amount, EffectiveOn,
            stamp.Voucher(holder, VoucherKind.Transfer, EffectiveOn, Evidence), Summary)));
    }

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;
}
