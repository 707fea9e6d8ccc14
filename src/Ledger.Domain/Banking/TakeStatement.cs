using Ledger.Domain.Kernel;

namespace Ledger.Domain.Banking;

/// <summary>
/// Takes in a statement whole or not at all. It must go on where the one before ended: in its days, and line by line in
/// its balances where it states them.
/// </summary>
public sealed record TakeStatement(
    Holder Holder, string File, string Name, IReadOnlyList<StatementLine> Lines) : BankCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var account = book.Read<BankAccount>(Stream);
        return Checks.First(
            Open(book),
            account.Files.Contains(File) ? new StatementAlreadyTaken(Name) { Field = "file" } : null,
            Lines.Count == 0 ? new StatementEmpty(Name) { Field = "file" } : null,
            Checks.First(Lines.Select((line, index) => Judge(line, index, account, stamp))),
            AddsUp(account)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new StatementTaken(Holder, File, Name, Lines)));
    }

    private Refusal? Judge(StatementLine line, int index, BankAccount account, Stamp stamp)
    {
        var earliest = index > 0 ? Lines[index - 1].Day : account.Lines.Count > 0 ? account.Lines[^1].Day : account.From;
        return line.Amount == Money.Zero ? new StatementLineEmpty(index + 1) { Field = "file" }
            : line.Day > stamp.Today ? new DateInFuture(stamp.Today) { Field = "file" }
            : line.Day < earliest ? new StatementOverlaps(index + 1, earliest) { Field = "file" }
            : null;
    }

    private StatementDoesNotAddUp? AddsUp(BankAccount account)
    {
        var balance = account.Balance;
        foreach (var (index, line) in Lines.Index())
        {
            balance += line.Amount;
            if (line.Balance is { } stated && stated != balance)
            {
                return new StatementDoesNotAddUp(index + 1, stated, balance) { Field = "file" };
            }
        }

        return null;
    }
}
