using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>Puts a unit under another parent from a date on.</summary>
public sealed record MoveUnit(string Code, string Parent, LocalDate From, string DocumentNo) : UnitChange
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => UnitChecks.Streams(book, Code, Parent);

    /// <inheritdoc />
    protected override UnitFact Fact => new UnitMoved(Parent, From, DocumentNo);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => Checks.First(
        UnitChecks.NotTopmost(book, Code),
        UnitChecks.Alive(book, Parent, From, "parent"),
        IsUnderItself(book.Units) ? new UnitUnderItself(Code) { Field = "parent" } : null);

    // On the day itself and on every later day at which the tree changes, for a later move may lie ahead already.
    private bool IsUnderItself(UnitTree units) => units.All.SelectMany(u => u.Parents).Select(p => p.From)
        .Where(day => day > From).Append(From).Any(day => units.IsWithin(Parent, Code, day));
}
