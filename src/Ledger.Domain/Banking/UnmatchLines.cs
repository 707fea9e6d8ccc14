using Ledger.Domain.Kernel;

namespace Ledger.Domain.Banking;

/// <summary>Undoes a match; both sides are open again.</summary>
public sealed record UnmatchLines(Holder Holder, int Match, string Reason) : BankCommand
{
    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Open(book),
            book.Read<BankAccount>(Stream).Matches.Any(m => m.Number == Match)
                ? null
                : new MatchUnknown(Match) { Field = "match" },
            Checks.Filled(Reason, "reason", "撤销原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Stream, new LinesUnmatched(Holder, Match, Reason)));
}
