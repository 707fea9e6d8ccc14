using Ledger.Domain.Kernel;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>Sends a correction back to the one who proposed it; the entry stands as it is.</summary>
public sealed record ReturnCorrection(AccountKey Account, VoucherNumber Voucher, string Reason) : CorrectionCommand
{
    /// <inheritdoc />
    public override AccountKey Account { get; init; } = Account;

    /// <inheritdoc />
    public override VoucherNumber Voucher { get; init; } = Voucher;

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Account.Unit, Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
            Waits(Case(book)),
            NotProposedBy(stamp.By, Case(book)),
            Checks.Filled(Reason, "reason", "退回原因", "reason")) is { } refusal
        ? refusal
        : Decision.Accept(new Written(Stream, new CorrectionReturned(stamp.By.Id, Reason)));
}
