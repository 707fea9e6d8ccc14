using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>Ends a unit on a date.</summary>
public sealed record DissolveUnit(string Code, LocalDate From, string DocumentNo) : UnitChange
{
    /// <inheritdoc />
    protected override UnitFact Fact => new UnitDissolved(From, DocumentNo);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => Checks.First(
        UnitChecks.NotTopmost(book, Code),
        UnitChecks.Childless(book, Code, From));
}
