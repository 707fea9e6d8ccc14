using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>Ends a unit on a date; another one carries on. What stood before stays under the old unit.</summary>
public sealed record MergeUnit(string Code, string Successor, LocalDate From, string DocumentNo) : UnitChange
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => UnitChecks.Streams(book, Code, Successor);

    /// <inheritdoc />
    protected override UnitFact Fact => new UnitMergedInto(Successor, From, DocumentNo);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => Checks.First(
        UnitChecks.NotTopmost(book, Code),
        Successor == Code ? new UnitUnderItself(Code) { Field = "successor" } : null,
        UnitChecks.Alive(book, Successor, From, "successor"),
        UnitChecks.Childless(book, Code, From));
}
