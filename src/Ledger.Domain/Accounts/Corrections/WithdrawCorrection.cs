using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>Takes a proposed correction back before anybody booked it.</summary>
public sealed record WithdrawCorrection(AccountKey Account, VoucherNumber Voucher) : CorrectionCommand
{
    /// <inheritdoc />
    public override AccountKey Account { get; init; } = Account;

    /// <inheritdoc />
    public override VoucherNumber Voucher { get; init; } = Voucher;

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Recorder);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Waits(Case(book)) is { } refusal
        ? refusal
        : Decision.Accept(new Written(Stream, new CorrectionWithdrawn(stamp.By.Id)));
}
