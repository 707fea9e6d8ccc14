using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>
/// States the bank's balance at the end of a day. What comes out is recorded either way: an assertion that fails is
/// worth knowing until a later one holds.
/// </summary>
public sealed record AssertBank(Holder Holder, LocalDate Day, Money Balance) : BankCommand
{
    /// <inheritdoc />
    public override Holder? CashOf => Holder;

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var account = book.Read<BankAccount>(Stream);
        if (Checks.First(
                Open(book),
                Day > stamp.Today ? new DateInFuture(stamp.Today) { Field = "day" } : null,
                Day < account.From ? new AssertionTooEarly(account.From) { Field = "day" } : null) is { } refusal)
        {
            return refusal;
        }

        var statement = BankReconciliation.Of(account, book.Cash, Day, Balance);
        return Decision.Accept(new Written(Stream, new BankAsserted(Holder, Day, Balance, statement.Book,
            Money.Sum(statement.OnlyBank.Select(l => l.Amount)), Money.Sum(statement.OnlyBook.Select(e => e.Amount)),
            statement.Difference)));
    }
}
