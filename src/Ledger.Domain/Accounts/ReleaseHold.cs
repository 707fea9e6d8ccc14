using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>Frees what is left of a hold.</summary>
public sealed record ReleaseHold(
    AccountKey Account, VoucherNumber Hold, LocalDate EffectiveOn, string Reason) : Command
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
        var open = account.Holds.GetValueOrDefault(Hold.ToString());
        if (Checks.First(
                open is null ? new HoldUnknown(Hold.ToString()) { Field = "hold" } : null,
                open is { Document: { } document }
                    ? new HoldOfDocument(Hold.ToString(), document) { Field = "hold" }
                    : null,
                Checks.InYear(Account.Year, EffectiveOn),
                open is not null && EffectiveOn < open.Since
                    ? new HoldDoesNotFit(open.Purpose, open.Since) { Field = "effectiveOn" }
                    : null,
                Checks.Filled(Reason, "reason", "释放原因", "reason")) is { } refusal)
        {
            return refusal;
        }

        var holder = account.Holder!.Value;
        return Kernel.Decision.Accept(new Written(Account.Stream, new HoldReleased(
            Account, holder, Hold, open!.Purpose, open.Project, open.Left, EffectiveOn,
            stamp.Voucher(holder, VoucherKind.Transfer, EffectiveOn, Evidence.None), Reason)));
    }

    private Holder? HolderIn(IBook book) => book.Read<FundAccount>(Account.Stream).Holder;
}
