using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>A bank line as far as deciding needs it.</summary>
/// <param name="Match">The match it belongs to, or null.</param>
public sealed record TakenLine(int Number, LocalDate Day, Money Amount, int? Match);

/// <summary>A confirmed match.</summary>
public sealed record BankMatch(int Number, IReadOnlyList<int> Lines, IReadOnlyList<string> Vouchers);

/// <summary>What deciding about a holder's bank account needs.</summary>
/// <param name="Files">SHA-256 of every statement taken.</param>
/// <param name="Asserted">The last assertion, whether it held or not.</param>
/// <param name="AssertedTo">The latest day to which an assertion held.</param>
public sealed record BankAccount(
    bool IsOpen, LocalDate From, Money Opening, IReadOnlyList<string> Files, IReadOnlyList<TakenLine> Lines,
    IReadOnlyList<BankMatch> Matches, int LastMatch, BankAsserted? Asserted, LocalDate? AssertedTo)
    : IStreamState<BankAccount>
{
    /// <inheritdoc />
    public static string Kind => "bank";

    /// <inheritdoc />
    public static BankAccount Initial { get; } = new(false, default, Money.Zero, [], [], [], 0, null, null);

    /// <summary>The bank's balance after every line taken.</summary>
    public Money Balance => Opening + Money.Sum(Lines.Select(l => l.Amount));

    /// <summary>The key of the stream of a holder's account.</summary>
    public static string Stream(Holder holder) => $"{Kind}/{holder}";

    /// <summary>The bank's balance at the end of a day.</summary>
    public Money BalanceOn(LocalDate day) => Opening + Money.Sum(Lines.Where(l => l.Day <= day).Select(l => l.Amount));

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        BankAccountOpened f => Initial with { IsOpen = true, From = f.From, Opening = f.Opening },
        StatementTaken f => this with
        {
            Files = [.. Files, f.File],
            Lines = [.. Lines, .. f.Lines.Select((l, i) => new TakenLine(Lines.Count + i + 1, l.Day, l.Amount, null))],
        },
        LinesMatched f => this with
        {
            LastMatch = f.Match,
            Matches = [.. Matches, new BankMatch(f.Match, f.Pairing.Lines, f.Pairing.Vouchers)],
            Lines = [.. Lines.Select(l => f.Pairing.Lines.Contains(l.Number) ? l with { Match = f.Match } : l)],
        },
        LinesUnmatched f => this with
        {
            Matches = [.. Matches.Where(m => m.Number != f.Match)],
            Lines = [.. Lines.Select(l => l.Match == f.Match ? l with { Match = null } : l)],
        },
        BankAsserted f => this with
        {
            Asserted = f,
            AssertedTo = f.Difference == Money.Zero ? LocalDate.Max(AssertedTo ?? f.Day, f.Day) : AssertedTo,
        },
        _ => throw new ForeignFactException(GetType(), fact),
    };
}
