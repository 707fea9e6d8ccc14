using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>A line of a bank statement as the bank wrote it.</summary>
/// <param name="Amount">Positive when money came in, negative when it went out.</param>
/// <param name="Balance">The balance after it, where the statement says so.</param>
public sealed record StatementLine(
    LocalDate Day, Money Amount, Money? Balance, string? Counterparty, string? Reference, string? Summary);

/// <summary>Bank lines and vouchers that are the same movement of money.</summary>
/// <param name="Lines">Numbers of bank lines.</param>
/// <param name="Vouchers">Voucher numbers of the holder.</param>
/// <param name="Why">What makes them one, in words.</param>
public sealed record Pairing(IReadOnlyList<int> Lines, IReadOnlyList<string> Vouchers, string Why);

/// <summary>A fact about a holder's bank account.</summary>
public abstract record BankFact : IFact
{
    private protected BankFact()
    {
    }

    /// <summary>Whose account it is.</summary>
    public abstract Holder Holder { get; init; }
}

/// <summary>The holder's bank account is followed from a day on, which it began with a balance.</summary>
public sealed record BankAccountOpened(
    Holder Holder, string Bank, string Number, string Title, LocalDate From, Money Opening) : BankFact
{
    /// <inheritdoc />
    public override Holder Holder { get; init; } = Holder;
}

/// <summary>A statement of the bank was taken in; its lines are numbered on from those before.</summary>
/// <param name="File">SHA-256 of the file; the same file is never taken twice.</param>
public sealed record StatementTaken(
    Holder Holder, string File, string Name, IReadOnlyList<StatementLine> Lines) : BankFact
{
    /// <inheritdoc />
    public override Holder Holder { get; init; } = Holder;
}

/// <summary>A person confirmed that bank lines and vouchers are the same movement.</summary>
public sealed record LinesMatched(Holder Holder, int Match, Pairing Pairing, Money Amount) : BankFact
{
    /// <inheritdoc />
    public override Holder Holder { get; init; } = Holder;
}

/// <summary>A match was undone.</summary>
public sealed record LinesUnmatched(Holder Holder, int Match, string Reason) : BankFact
{
    /// <inheritdoc />
    public override Holder Holder { get; init; } = Holder;
}

/// <summary>
/// A person stated the bank's balance at the end of a day; it holds when it is the statement's and, after what is in
/// transit on either side, the book's (银行存款余额调节表).
/// </summary>
/// <param name="Bank">The balance stated.</param>
/// <param name="Book">The book's balance on the day.</param>
/// <param name="OnlyBank">What the bank moved and the book did not yet.</param>
/// <param name="OnlyBook">What the book moved and the bank did not yet.</param>
/// <param name="Difference">What stays unexplained; zero when the assertion holds.</param>
public sealed record BankAsserted(
    Holder Holder, LocalDate Day, Money Bank, Money Book, Money OnlyBank, Money OnlyBook, Money Difference) : BankFact
{
    /// <inheritdoc />
    public override Holder Holder { get; init; } = Holder;
}
