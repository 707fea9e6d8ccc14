using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>Begins to follow a holder's bank account. A holder has one (一个基本账户).</summary>
public sealed record OpenBankAccount(
    Holder Holder, string Bank, string Number, string Title, LocalDate From, Money Opening) : BankCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            book.Read<BankAccount>(Stream).IsOpen ? new BankAccountAlreadyOpen(Holder.ToString()) : null,
            Checks.Filled(Bank, "bank", "开户行", "bank"),
            Checks.Filled(Number, "number", "账号", "account number"),
            Checks.Filled(Title, "title", "户名", "account title"),
            From > stamp.Today ? new DateInFuture(stamp.Today) { Field = "from" } : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new BankAccountOpened(Holder, Bank, Number, Title, From, Opening)));
}
