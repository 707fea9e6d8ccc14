using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Settlements;

/// <summary>Notes by which way a voucher was paid or received.</summary>
public sealed record NoteSettlement(
    Holder Holder, string Unit, VoucherNumber Voucher, SettlementMeans Means, bool IsReceipt, Money Amount,
    AccountOwner? OwnAccount, LocalDate EffectiveOn) : Command
{
    private string Stream => Settlement.Stream(Holder, EffectiveOn.Year);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Recorder, Role.Payer, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        Checks.Known(book, Unit), Checks.Positive(Amount),
        EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new SettlementNoted(
                Holder, Unit, Voucher, Means, IsReceipt, Amount, OwnAccount, EffectiveOn)));
}
